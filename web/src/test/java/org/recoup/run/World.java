package org.recoup.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Departments, people, a programme, projects, a year and categories of a test's own. Their codes are new for each world, so that tests
 * share nothing and run in any order. Arranged by SQL; what is tested goes through the doors of the application.
 */
public final class World {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Common to all worlds: the financial years 2024-25 to 2027-28, and the categories STAFF (resource) and BUILD (capital). */
    public static final String STAFF = "STAFF";

    public static final String BUILD = "BUILD";

    private final String suffix = String.valueOf(COUNT.incrementAndGet());

    public World() {
        for (int year = 2024; year <= 2027; year++) {
            year(year);
        }
        sql("insert into category (code, name, budget_type) values ('STAFF', 'Staff', 'RESOURCE'),"
                + " ('BUILD', 'Build', 'CAPITAL') on conflict do nothing");
        sql("insert into programme (code, name) values (?, ?)", programme(), "Programme of world " + suffix);
    }

    /** A financial year with its months, unless it is there. */
    public static void year(int year) {
        sql(
                "insert into financial_year (name, starts_on, ends_on) select ?, ?, ? where not exists"
                        + " (select 1 from financial_year where name = ?)",
                "%d-%02d".formatted(year, (year + 1) % 100),
                LocalDate.of(year, 4, 1),
                LocalDate.of(year + 1, 3, 31),
                "%d-%02d".formatted(year, (year + 1) % 100));
        sql("insert into period (financial_year_id, number, starts_on, ends_on)"
                + " select y.id, n, y.starts_on + make_interval(months => n - 1),"
                + " y.starts_on + make_interval(months => n) - interval '1 day'"
                + " from financial_year y, generate_series(1, 12) n on conflict do nothing");
    }

    public String programme() {
        return "PRG" + suffix;
    }

    /** @return code of a new department, such as HLT7 */
    public String department(String name) {
        return department(name, null);
    }

    /** @param parent code of the department above, or null */
    public String department(String name, String parent) {
        String code = name + suffix;
        sql(
                "insert into department (code, name, parent_id) values (?, ?, (select id from department where code = ?))",
                code,
                "Department " + code,
                parent);
        return code;
    }

    /** @return code of a new project with these funders */
    public String project(String name, String lead, String... funders) {
        String code = name + suffix;
        sql(
                "insert into project (code, name, programme_id, lead_department_id, starts_on) select ?, ?, p.id, d.id, '2024-04-01'"
                        + " from programme p, department d where p.code = ? and d.code = ?",
                code,
                "Project " + code,
                programme(),
                lead);
        for (String funder : funders) {
            sql(
                    "insert into project_funder select p.id, d.id from project p, department d where p.code = ? and d.code = ?",
                    code,
                    funder);
        }
        return code;
    }

    /**
     * A new person with one role.
     *
     * @param scope code of the department, or of the programme for a board member; null for roles that hold everywhere
     * @return the person's client of the API
     */
    public Api person(String name, String role, String scope) {
        sql("insert into person (user_name, full_name) values (?, ?)", userName(name), name + " of world " + suffix);
        role(name, role, scope);
        String token = "rcp_test_" + userName(name);
        sql(
                "insert into token (person_id, name, hash, created_at, expires_at)"
                        + " select id, 'test', ?, now(), now() + interval '1 day' from person where user_name = ?",
                sha256(token),
                userName(name));
        return new Api(RunningRecoup.address(), token);
    }

    /** One more role for a person of this world. */
    public void role(String name, String role, String scope) {
        sql(
                "insert into person_role (person_id, role, department_id, programme_id, valid) values"
                        + " ((select id from person where user_name = ?), ?, (select id from department where code = ?),"
                        + " (select id from programme where code = ?), daterange('2020-01-01', null))",
                userName(name),
                role,
                "BOARD_MEMBER".equals(role) ? null : scope,
                "BOARD_MEMBER".equals(role) ? scope : null);
    }

    public String userName(String name) {
        return name.toLowerCase(java.util.Locale.ROOT) + suffix;
    }

    /** Runs a statement as a superuser; values fill its question marks. */
    public static int sql(String statement, Object... values) {
        try (Connection connection = RunningRecoup.superuser().getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** The first column of the first row, as a superuser sees it. */
    public static Object value(String query, Object... values) {
        try (Connection connection = RunningRecoup.superuser().getConnection();
                PreparedStatement prepared = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            try (ResultSet row = prepared.executeQuery()) {
                return row.next() ? row.getObject(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
