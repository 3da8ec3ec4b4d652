package org.recoup.platform;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.query.NativeQuery;
import org.joda.money.Money;

/**
 * Read models: records filled by one SQL query each. A component takes the column of its own name in snake case; a {@link Money}
 * component takes cents, an enum its name, a list an array, a month a day in it.
 */
@Dependent
public class Records {

    @PersistenceContext
    private EntityManager entityManager;

    public <R extends Record> List<R> list(Class<R> type, String sql, Map<String, ?> parameters) {
        @SuppressWarnings("unchecked")
        NativeQuery<R> query = entityManager.createNativeQuery(sql).unwrap(NativeQuery.class);
        parameters.forEach(query::setParameter);
        return query.setTupleTransformer((values, names) -> make(type, values, names))
                .getResultList();
    }

    public <R extends Record> Optional<R> one(Class<R> type, String sql, Map<String, ?> parameters) {
        return list(type, sql, parameters).stream().findFirst();
    }

    /** Parameters as name, value, name, value ...; unlike {@link Map#of()} a value may be null (cast it in the SQL). */
    public static Map<String, Object> with(Object... namesAndValues) {
        Map<String, Object> parameters = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return parameters;
    }

    private static <R extends Record> R make(Class<R> type, Object[] values, String[] names) {
        Map<String, Object> row = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], values[i]);
        }
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = Arrays.stream(components)
                .map(component -> convert(component.getType(), column(row, component)))
                .toArray();
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type.getSimpleName() + " refuses the row " + row, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object column(Map<String, Object> row, RecordComponent component) {
        String name =
                component.getName().replaceAll("([a-z])([A-Z0-9])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
        if (!row.containsKey(name)) {
            throw new IllegalArgumentException("column " + name + " is selected, found only " + row.keySet());
        }
        return row.get(name);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object convert(Class<?> wanted, Object found) {
        if (found == null || (wanted.isInstance(found) && wanted != Object.class)) {
            return found;
        }
        if (wanted == Money.class) {
            return HouseCurrency.ofCents(
                    found instanceof BigDecimal exact ? exact.longValueExact() : ((Number) found).longValue());
        }
        if (wanted.isEnum()) {
            return Enum.valueOf((Class<? extends Enum>) wanted, found.toString());
        }
        if (wanted == LocalDate.class && found instanceof java.sql.Date date) {
            return date.toLocalDate();
        }
        if (wanted == YearMonth.class) {
            return YearMonth.from(found instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) found);
        }
        if (wanted == Instant.class) {
            return found instanceof OffsetDateTime time ? time.toInstant() : ((java.sql.Timestamp) found).toInstant();
        }
        if (wanted == List.class) {
            return listOf(found);
        }
        if (found instanceof Number number) {
            return wanted == int.class || wanted == Integer.class
                    ? (Object) Math.toIntExact(number.longValue())
                    : wanted == long.class || wanted == Long.class ? (Object) number.longValue() : found;
        }
        return wanted == String.class ? found.toString() : found;
    }

    private static List<?> listOf(Object found) {
        try {
            return found instanceof Array array
                    ? Arrays.asList((Object[]) array.getArray())
                    : Arrays.asList((Object[]) found);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
