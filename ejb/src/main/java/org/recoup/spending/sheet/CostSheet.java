package org.recoup.spending.sheet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;
import org.recoup.platform.Documents;
import org.recoup.platform.Refused;

/** A person's draft of many costs. It is theirs alone until it is submitted; a discarded one can be taken back. */
@Entity
@Table(name = "cost_sheet")
public class CostSheet {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id", updatable = false)
    private int personId;

    private String title;

    @ColumnTransformer(write = "cast(? as jsonb)")
    private String rows;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "discarded_at")
    private Instant discardedAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Version
    private int version;

    protected CostSheet() {}

    CostSheet(int personId) {
        this.personId = personId;
    }

    void save(String newTitle, List<SheetRow> newRows, Instant now) {
        requireDraft();
        title = newTitle;
        rows = Documents.write(newRows);
        savedAt = now;
    }

    void discard(Instant now) {
        requireDraft();
        discardedAt = now;
    }

    void restore() {
        if (submittedAt != null) {
            throw new Refused("", "sheet.submitted.already");
        }
        discardedAt = null;
    }

    void submit(Instant now) {
        requireDraft();
        submittedAt = now;
    }

    private void requireDraft() {
        if (submittedAt != null) {
            throw new Refused("", "sheet.submitted.already");
        }
        if (discardedAt != null) {
            throw new Refused("", "sheet.discarded");
        }
    }

    static List<SheetRow> rows(String json) {
        return List.of(Documents.read(json, SheetRow[].class));
    }

    List<SheetRow> rows() {
        return rows(rows);
    }

    Long id() {
        return id;
    }

    Instant savedAt() {
        return savedAt;
    }

    int version() {
        return version;
    }
}
