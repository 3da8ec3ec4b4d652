package org.recoup.importing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Boundary;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/** What a file is given back from, a piece at a time: each in a transaction of its own, so that a slow reader holds none open. */
@Stateless
@Boundary
public class FilePieces {

    private static final int PAGE = 2_000;

    @Inject
    private KeptFiles files;

    @Inject
    private Records records;

    private record Kept(ImportState state, Long fileId, String definition) {}

    /** The file of a run as it can be given back. */
    record Given(long run, KeptFile file, Definition definition) {}

    /** A note and its place in the order of the file. */
    record Placed(int number, ImportNote note) {}

    /**
     * @throws NotFound when there is no such run, or it is hidden from the caller
     * @throws Refused when its file was dropped
     */
    @Allowed({Role.FINANCE_OFFICER, Role.TREASURY, Role.AUDITOR})
    public Given given(long run) {
        Kept kept = records.one(
                        Kept.class,
                        "select state, file_id, cast(definition as text) as definition from import_run where id = :id",
                        Map.of("id", run))
                .filter(found -> found.fileId() != null)
                .orElseThrow(() -> new NotFound("import", run));
        if (kept.state() == ImportState.CANCELLED) {
            throw new Refused("file", "import.file.dropped");
        }
        return new Given(run, files.kept(kept.fileId()), DefinitionJson.orNothing(kept.definition()));
    }

    /** @return null after the last one */
    public byte[] piece(long file, int number) {
        return files.piece(file, number);
    }

    /** @param after the last that was given; null for the first ones */
    public List<Placed> notes(long run, Placed after) {
        return records
                .list(
                        NoteRow.class,
                        """
                        select number, sheet, row, column_name, value, error, code, cast(texts as text) as texts from import_note
                         where run_id = :run and (sheet, row, number) > (:sheet, :row, :number)
                         order by sheet, row, number limit :most""",
                        Map.of(
                                "run", run,
                                "sheet", after == null ? -1 : after.note().sheet(),
                                "row", after == null ? -1 : after.note().fault().row(),
                                "number", after == null ? -1 : after.number(),
                                "most", PAGE))
                .stream()
                .map(row -> new Placed(row.number(), row.note()))
                .toList();
    }
}
