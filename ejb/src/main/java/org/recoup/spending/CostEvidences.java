package org.recoup.spending;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.recoup.evidence.FileStore;
import org.recoup.evidence.OpenedFile;
import org.recoup.evidence.StoredFile;
import org.recoup.platform.Boundary;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;

/** The files that support costs, for those who see the cost. */
@Stateless
@Boundary
public class CostEvidences {

    private static final String LINES = """
            select e.id, e.cost_id, e.file_name, e.content_type, e.size, e.sha256 as sha_256, p.full_name as added_by, e.added_at
              from cost_evidence e join person p on p.id = e.added_by
            """;

    @Inject
    private Records records;

    @Inject
    private FileStore store;

    public List<CostEvidenceLine> ofCost(long costId) {
        return records.list(
                CostEvidenceLine.class, LINES + " where e.cost_id = :cost order by e.id", Map.of("cost", costId));
    }

    /** Those of all costs that a sheet became. */
    public List<CostEvidenceLine> ofSheet(long sheetId) {
        return records.list(CostEvidenceLine.class, LINES + """
                 join cost_sheet_line s on s.cost_id = e.cost_id where s.sheet_id = :sheet order by e.id""", Map.of("sheet", sheetId));
    }

    /** @throws NotFound when there is none that the reader sees */
    public CostEvidenceLine withId(long id) {
        return records.one(CostEvidenceLine.class, LINES + " where e.id = :id", Map.of("id", id))
                .orElseThrow(() -> new NotFound("evidence", id));
    }

    /** @throws NotFound when there is none that the reader sees */
    public OpenedFile file(long id) {
        return store.opened(records.one(
                        StoredFile.class,
                        "select file_name, content_type, sha256 as sha_256, content, stored_at from cost_evidence where id = :id",
                        Map.of("id", id))
                .orElseThrow(() -> new NotFound("evidence", id)));
    }
}
