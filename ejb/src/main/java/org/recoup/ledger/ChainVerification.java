package org.recoup.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.recoup.ledger.Verification.Finding;

/**
 * Reads the whole chain once, in order, and computes it again: every hash from its content, every link, every balance of a journal,
 * and the running totals from the postings. Needs a connection that sees all rows. Memory does not grow with the ledger.
 */
public final class ChainVerification {

    public static final int MOST_FINDINGS = 100;

    private static final String START = "0".repeat(64);

    private static final String EVERYTHING = """
            select b.number, b.recorded_at, coalesce(b.person_id, 0), coalesce(b.on_behalf_of, 0), b.journals, b.postings,
                   b.previous_hash, b.hash,
                   j.id, j.kind, j.period_id, coalesce(j.project_id, 0), j.description, j.source, coalesce(j.reverses_id, 0), j.reason,
                   p.line, p.account, p.department_id, coalesce(p.project_id, 0), p.period_id, coalesce(p.category_id, 0), p.amount
              from recoup.block b
              left join recoup.journal j on j.block_id = b.id
              left join recoup.posting p on p.journal_id = j.id
             order by b.number, j.id, p.line""";

    private static final String DRIFT = """
            select count(*) from (
                select department_id, account, kind, project_id, period_id, category_id, sum(amount) as amount from (
                    select p.department_id, p.account, j.kind, p.project_id, p.period_id, p.category_id, p.amount
                      from recoup.posting p join recoup.journal j on j.id = p.journal_id
                    union all
                    select department_id, account, kind, project_id, period_id, category_id, -amount from recoup.balance) both_sides
                 group by 1, 2, 3, 4, 5, 6 having sum(amount) <> 0) drift""";

    private static final String HEAD = "select number, hash from recoup.chain_head";

    private final List<Finding> findings = new ArrayList<>();
    private String previousHash = START;
    private long previousNumber;
    private Block block;
    private long blocks;
    private long journals;
    private long postings;

    /** The block that is being read. */
    private static final class Block {
        final long number;
        final int journals;
        final int postings;
        final String storedHash;
        final BlockDigest digest;
        long journal;
        long sum;
        int journalsRead;
        int postingsRead;

        Block(ResultSet row) throws SQLException {
            number = row.getLong(1);
            Instant recordedAt = row.getObject(2, OffsetDateTime.class).toInstant();
            journals = row.getInt(5);
            postings = row.getInt(6);
            storedHash = row.getString(8);
            digest = new BlockDigest(
                    row.getString(7), number, recordedAt, row.getInt(3), row.getInt(4), journals, postings);
        }
    }

    private ChainVerification() {}

    /**
     * @param connection inside a transaction, so that rows are read as a stream
     */
    public static Verification of(Connection connection) throws SQLException {
        return new ChainVerification().verify(connection);
    }

    private Verification verify(Connection connection) throws SQLException {
        try (PreparedStatement all = connection.prepareStatement(EVERYTHING)) {
            all.setFetchSize(5000);
            try (ResultSet row = all.executeQuery()) {
                while (row.next()) {
                    read(row);
                }
            }
        }
        endBlock();
        checkHead(connection);
        checkTotals(connection);
        return new Verification(blocks, journals, postings, previousHash, findings);
    }

    private void read(ResultSet row) throws SQLException {
        if (row.getObject(1) == null || row.getString(8) == null) {
            find(0, "unsealed", "");
            return;
        }
        if (block == null || block.number != row.getLong(1)) {
            endBlock();
            block = new Block(row);
            if (block.number != previousNumber + 1) {
                find(block.number, "gap", String.valueOf(previousNumber + 1));
            }
            if (!row.getString(7).equals(previousHash)) {
                find(block.number, "link", String.valueOf(previousNumber));
            }
        }
        if (row.getObject(9) != null) {
            readJournal(row);
        }
    }

    private void readJournal(ResultSet row) throws SQLException {
        if (block.journal != row.getLong(9)) {
            endJournal();
            block.journal = row.getLong(9);
            block.journalsRead++;
            block.digest.line(
                    "J",
                    block.journal,
                    row.getString(10),
                    row.getInt(11),
                    row.getInt(12),
                    BlockDigest.measured(row.getString(13)),
                    row.getString(14),
                    row.getLong(15),
                    BlockDigest.measured(row.getString(16)));
        }
        if (row.getObject(17) != null) {
            block.postingsRead++;
            block.sum = Math.addExact(block.sum, row.getLong(23));
            block.digest.line(
                    "P",
                    row.getInt(17),
                    row.getString(18),
                    row.getInt(19),
                    row.getInt(20),
                    row.getInt(21),
                    row.getInt(22),
                    row.getLong(23));
        }
    }

    private void endJournal() {
        if (block.sum != 0) {
            find(block.number, "balance", String.valueOf(block.journal));
        }
        block.sum = 0;
    }

    private void endBlock() {
        if (block == null) {
            return;
        }
        endJournal();
        if (block.journalsRead != block.journals || block.postingsRead != block.postings) {
            find(block.number, "count", block.journalsRead + "/" + block.postingsRead);
        }
        if (!block.digest.hash().equals(block.storedHash)) {
            find(block.number, "hash", block.storedHash);
        }
        blocks++;
        journals += block.journalsRead;
        postings += block.postingsRead;
        previousHash = block.storedHash;
        previousNumber = block.number;
        block = null;
    }

    private void checkHead(Connection connection) throws SQLException {
        try (PreparedStatement head = connection.prepareStatement(HEAD);
                ResultSet row = head.executeQuery()) {
            row.next();
            // Blocks that were sealed while we read come after the ones we know.
            if (row.getLong(1) < previousNumber
                    || (row.getLong(1) == previousNumber && !row.getString(2).equals(previousHash))) {
                find(previousNumber, "head", row.getString(2));
            }
        }
    }

    private void checkTotals(Connection connection) throws SQLException {
        try (PreparedStatement drift = connection.prepareStatement(DRIFT);
                ResultSet row = drift.executeQuery()) {
            row.next();
            if (row.getLong(1) > 0) {
                find(0, "totals", String.valueOf(row.getLong(1)));
            }
        }
    }

    private void find(long number, String code, String detail) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new Finding(number, code, detail));
        }
    }
}
