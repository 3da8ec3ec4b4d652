package org.recoup.settlement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.recoup.run.RunningRecoup;
import org.recoup.run.World;

/** What other use cases leave behind, arranged by SQL: agreements in force, costs in the ledger, verified claims. Amounts in cents. */
final class Books {

    private final World world;
    private int claims;

    Books(World world) {
        this.world = world;
        world.person("Drafter", "AUDITOR", null);
    }

    /** Puts an agreement in force from a day on; parties as codes, or as code=parts. */
    long agreement(String project, int version, String rule, String from, String to, String... parties) {
        Object id = World.value(
                "insert into agreement (project_id, version_number, terms, valid, state, drafted_by) select p.id, ?,"
                        + " jsonb_build_object('tiers', jsonb_build_array(jsonb_build_object('take', 'REST', 'rule', cast(? as text)))),"
                        + " daterange(cast(? as date), cast(? as date)), 'IN_FORCE', d.id from project p, person d"
                        + " where p.code = ? and d.user_name = ? returning id",
                version,
                rule,
                from,
                to,
                project,
                world.userName("Drafter"));
        for (String party : parties) {
            String[] parts = party.split("=");
            World.sql(
                    "insert into agreement_party (agreement_id, department_id, parts) select ?, id, cast(? as bigint)"
                            + " from department where code = ?",
                    id,
                    parts.length > 1 ? parts[1] : null,
                    parts[0]);
        }
        World.sql(
                "insert into agreement_signature select ap.agreement_id, ap.department_id, p.id, null, now(), 'hash'"
                        + " from agreement_party ap, person p where ap.agreement_id = ? and p.user_name = ?",
                id,
                world.userName("Drafter"));
        return (Long) id;
    }

    /** A verified claim; returns its key. */
    long claim(String project, String landing, String month, long cents) {
        return claim(project, landing, month, cents, "CASH_RELEASING");
    }

    long claim(String project, String landing, String month, long cents, String type) {
        Object saving = World.value(
                "insert into saving (project_id, owner_id, landing_id, type, title, measure, baseline, registered_by)"
                        + " select p.id, d.id, d.id, ?, ?, 'Invoices', ?, w.id from project p, department d, person w"
                        + " where p.code = ? and d.code = ? and w.user_name = ? returning id",
                type,
                "Saving " + ++claims,
                cents,
                project,
                landing,
                world.userName("Drafter"));
        return (Long) World.value(
                "insert into claim (saving_id, project_id, landing_id, owner_id, period_id, amount, state, claimed_by, claimed_at)"
                        + " select s.id, s.project_id, s.landing_id, s.owner_id, m.id, ?, 'VERIFIED', s.registered_by, now()"
                        + " from saving s, period m where s.id = ? and m.starts_on = cast(? as date) returning id",
                cents,
                saving,
                month + "-01");
    }

    /** A cost that a department bore, in the ledger. */
    void cost(String project, String department, String month, long cents) {
        journal("COST", project, month, new String[] {"SPEND", department, String.valueOf(-cents)}, new String[] {
            "SUPPLIER", department, String.valueOf(cents)
        });
    }

    /** One department funds another, in the ledger. */
    void funding(String project, String payer, String payee, String month, long cents) {
        journal("FUNDING", project, month, new String[] {"FUNDING", payer, String.valueOf(-cents)}, new String[] {
            "FUNDING", payee, String.valueOf(cents)
        });
    }

    /** Posts a balanced journal in a block and transaction of its own; lines are account, department, cents. */
    private static void journal(String kind, String project, String month, String[]... lines) {
        try (Connection connection = RunningRecoup.superuser().getConnection()) {
            connection.setAutoCommit(false);
            long block = key(connection, "insert into block (person_id) values (null) returning id");
            String codes = "'" + lines[0][1] + "', '" + lines[1][1] + "'";
            long journal = key(
                    connection,
                    "insert into journal (block_id, kind, period_id, project_id, departments, description, source) select "
                            + block + ", '" + kind
                            + "', m.id, p.id, (select array_agg(id order by id) from department where code in ("
                            + codes + ")), 'Arranged', 'test:1' from period m, project p where m.starts_on = '" + month
                            + "-01' and p.code = '" + project + "' returning id");
            for (int i = 0; i < lines.length; i++) {
                try (PreparedStatement insert = connection.prepareStatement(
                        "insert into posting (journal_id, line, account, department_id, project_id, period_id, amount)"
                                + " select j.id, ?, ?, d.id, j.project_id, j.period_id, ? from journal j, department d"
                                + " where j.id = ? and d.code = ?")) {
                    insert.setInt(1, i + 1);
                    insert.setString(2, lines[i][0]);
                    insert.setLong(3, Long.parseLong(lines[i][2]));
                    insert.setLong(4, journal);
                    insert.setString(5, lines[i][1]);
                    insert.executeUpdate();
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long key(Connection connection, String insert) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(insert)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What the ledger says is due to a department, in cents. */
    static long balance(String account, String department) {
        return ((Number) World.value(
                        "select coalesce(sum(b.amount), 0) from balance b join department d on d.id = b.department_id"
                                + " where b.account = ? and d.code = ?",
                        account,
                        department))
                .longValue();
    }
}
