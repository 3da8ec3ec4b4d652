package org.recoup.spending;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Boundary;
import org.recoup.platform.Fault;
import org.recoup.platform.Refused;

/** Decides on lines of any kind at once: all of them, or none. */
@Stateless
@Boundary
public class ClearingWorklists {

    private static final Pattern ID = Pattern.compile("ids\\[(\\d+)]");

    @Inject
    private ApprovingManyCosts approvingCosts;

    @Inject
    private ActingOnManyCosts actingOnCosts;

    @Inject
    private ApprovingTransfers transfers;

    /** @return how many were posted */
    @Allowed(Role.APPROVER)
    public int approve(@Valid DecideEntries command) {
        requireSome(command);
        List<DecideEntries.Chosen> costs = command.of(WaitingKind.COST);
        if (!costs.isEmpty()) {
            named(command, costs, () -> approvingCosts.approve(new ApproveCosts(ids(costs), null, versions(costs))));
        }
        eachTransfer(command, line -> transfers.approve(line.id(), line.version()));
        return command.lines().size();
    }

    /** @return how many went back, with the same comment */
    @Allowed(Role.APPROVER)
    public int giveBack(@Valid DecideEntries command) {
        requireSome(command);
        if (command.comment() == null || command.comment().isBlank()) {
            throw new Refused("comment", "comment.missing");
        }
        List<DecideEntries.Chosen> costs = command.of(WaitingKind.COST);
        if (!costs.isEmpty()) {
            named(
                    command,
                    costs,
                    () -> actingOnCosts.giveBack(new ChooseCosts(ids(costs), versions(costs), command.comment())));
        }
        eachTransfer(command, line -> transfers.returnWith(line.id(), command.comment(), line.version()));
        return command.lines().size();
    }

    // What many costs call ids[0] is the place of that cost among all lines.
    private static void named(DecideEntries command, List<DecideEntries.Chosen> costs, Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            throw new Refused(refused.faults().stream()
                    .map(fault -> new Fault(inLines(fault.field(), command, costs), fault.code(), fault.values()))
                    .toList());
        }
    }

    private static String inLines(String field, DecideEntries command, List<DecideEntries.Chosen> costs) {
        Matcher id = ID.matcher(field);
        return id.matches()
                ? "lines[" + command.lines().indexOf(costs.get(Integer.parseInt(id.group(1)))) + "]"
                : field;
    }

    private static void eachTransfer(DecideEntries command, Consumer<DecideEntries.Chosen> act) {
        for (DecideEntries.Chosen line : command.of(WaitingKind.TRANSFER)) {
            try {
                act.accept(line);
            } catch (Refused refused) {
                throw new Refused(refused.faults().stream()
                        .map(fault -> named(fault, line, command))
                        .toList());
            }
        }
    }

    private static Fault named(Fault fault, DecideEntries.Chosen line, DecideEntries command) {
        List<Object> values = new ArrayList<>();
        values.add(line.id());
        values.addAll(fault.values());
        return new Fault("lines[" + command.lines().indexOf(line) + "]", "transfer." + fault.code(), values);
    }

    private static void requireSome(DecideEntries command) {
        if (command.lines().isEmpty()) {
            throw new Refused("lines", "costs.none.chosen");
        }
    }

    private static List<Long> ids(List<DecideEntries.Chosen> lines) {
        return lines.stream().map(DecideEntries.Chosen::id).toList();
    }

    private static Map<Long, Integer> versions(List<DecideEntries.Chosen> lines) {
        return lines.stream()
                .filter(line -> line.version() != null)
                .collect(
                        Collectors.toMap(DecideEntries.Chosen::id, DecideEntries.Chosen::version, (one, other) -> one));
    }
}
