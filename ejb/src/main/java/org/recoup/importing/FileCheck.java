package org.recoup.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.recoup.importing.reading.SourceFile;
import org.recoup.importing.reading.Unreadable;
import org.recoup.platform.background.Watch;

/** Reads a file as a definition says and compares it with what is known, in the transaction of the caller. Stores nothing. */
@Dependent
class FileCheck {

    @Inject
    private DepartmentImport departments;

    @Inject
    private ProjectImport projects;

    @Inject
    private MoneyImport money;

    @Inject
    private Clock clock;

    /** @param batch what can be stored now, as long as the transaction goes on */
    record Checked(int rowsRead, Batch batch, FaultList faults) {

        ImportOutcome outcome() {
            return new ImportOutcome(
                    rowsRead,
                    faults.faultyRowCount(),
                    faults.count(),
                    faults.warnings(),
                    batch.added(),
                    batch.known(),
                    batch.total(),
                    batch.sums(),
                    batch.onBehalfOf());
        }
    }

    Checked check(
            ImportTarget target,
            Definition definition,
            SourceFile file,
            KnownRule rule,
            FaultList.Keeper keeper,
            Watch watch) {
        Styles styles = Styles.of(definition, LocalDate.now(clock));
        Checked first = check(target, definition, file, rule, styles, keeper, watch);
        if (!styles.misread()) {
            return first;
        }
        // What the file as a whole shows about its figures or dates is other than what was assumed.
        keeper.forget();
        return check(target, definition, file, rule, styles.learnt(), keeper, watch);
    }

    private Checked check(
            ImportTarget target,
            Definition definition,
            SourceFile file,
            KnownRule rule,
            Styles styles,
            FaultList.Keeper keeper,
            Watch watch) {
        FaultList faults = new FaultList(keeper);
        try {
            TableFile table = TableFile.of(file, definition);
            styles.countSince1904(table.isSince1904());
            return target.isRegister()
                    ? register(target, table, definition, styles, faults)
                    : money(target, table, file, definition, rule, styles, faults, watch);
        } catch (Unreadable unreadable) {
            faults.add(ImportFault.ofFile(unreadable.code(), unreadable.values().toArray()));
            return new Checked(0, Batch.NONE, faults);
        }
    }

    private Checked money(
            ImportTarget target,
            TableFile table,
            SourceFile file,
            Definition definition,
            KnownRule rule,
            Styles styles,
            FaultList faults,
            Watch watch) {
        money.begin(target, definition, faults);
        SheetReading reading = new SheetReading(
                table, target, definition, styles.numbers(), faults, done -> watch.at(done, file.size()));
        int rows = reading.all((sheet, columns) -> row ->
                money.take(sheet.index(), new RowReader(columns, row, definition, styles, faults), row.number()));
        styles.ask(faults);
        return new Checked(rows, money.end(rule, (done, of) -> watch.at(file.size(), file.size())), faults);
    }

    private Checked register(
            ImportTarget target, TableFile table, Definition definition, Styles styles, FaultList faults) {
        Table.Gathered gathered = new Table.Gathered(faults);
        Columns[] columns = new Columns[1];
        int rows = new SheetReading(table, target, definition, styles.numbers(), faults, done -> {})
                .all((sheet, found) -> {
                    columns[0] = found;
                    return gathered;
                });
        if (columns[0] == null) {
            return new Checked(rows, Batch.NONE, faults);
        }
        Table whole = new Table(columns[0], gathered.rows(), styles);
        Batch batch = target == ImportTarget.DEPARTMENTS
                ? departments.check(whole, definition, faults)
                : projects.check(whole, definition, faults);
        return new Checked(rows, batch, faults);
    }
}
