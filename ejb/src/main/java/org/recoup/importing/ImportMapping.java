package org.recoup.importing;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;
import org.recoup.platform.Fault;
import org.recoup.platform.Refused;

/** How the columns of a kind of file fill the fields of a target. Its target never changes. */
@Entity
@Table(name = "import_mapping")
public class ImportMapping {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @Enumerated(EnumType.STRING)
    private ImportTarget target;

    @Convert(converter = DefinitionJson.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    private Definition definition;

    @Column(name = "made_by")
    private int madeBy;

    @Version
    private int version;

    protected ImportMapping() {}

    public ImportMapping(ImportTarget target, int madeBy) {
        this.target = target;
        this.madeBy = madeBy;
    }

    /** @throws Refused with everything that keeps the definition from filling the target */
    public void define(String newName, Definition newDefinition) {
        List<Fault> faults = DefinitionCheck.faults(newDefinition, target);
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        name = newName;
        definition = newDefinition;
    }

    public Long id() {
        return id;
    }

    public ImportTarget target() {
        return target;
    }

    public int madeBy() {
        return madeBy;
    }

    public int version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ImportMapping that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
