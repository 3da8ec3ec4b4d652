package org.recoup.importing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.recoup.platform.BeforeSignIn;
import org.recoup.platform.Boundary;
import org.recoup.platform.Records;
import org.recoup.platform.background.LongWork;

/** Runs that wait for a server, whoever began them. Names no more than that, so nobody has to be known for it. */
@Stateless
@Boundary
public class UnfinishedImports {

    @Inject
    private Records records;

    private record Row(long runId, String userName) {}

    @BeforeSignIn
    public List<LongWork.Step> all() {
        return records.list(Row.class, "select run_id, user_name from unfinished_imports()", Map.of()).stream()
                .map(row -> new LongWork.Step(ImportWork.KIND, row.runId(), row.userName()))
                .toList();
    }
}
