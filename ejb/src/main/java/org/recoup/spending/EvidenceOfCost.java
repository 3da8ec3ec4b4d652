package org.recoup.spending;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.recoup.evidence.ReceivedFile;
import org.recoup.platform.Authority;

/** A file that supports a cost, kept as it was given; whoever sees the cost sees it. It can be taken off until the cost is posted. */
@Entity
@Table(name = "cost_evidence")
public class EvidenceOfCost {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "cost_id")
    private long costId;

    @Column(name = "project_id")
    private int projectId;

    @Column(name = "department_id")
    private int departmentId;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "content_type")
    private String contentType;

    private int size;

    private String sha256;

    private byte[] content;

    @Column(name = "stored_at")
    private String storedAt;

    @Column(name = "added_by")
    private int addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    protected EvidenceOfCost() {}

    EvidenceOfCost(Cost cost, ReceivedFile file, Authority by, Instant now) {
        costId = cost.id();
        projectId = cost.projectId();
        departmentId = cost.departmentId();
        fileName = file.fileName();
        contentType = file.contentType();
        size = file.size();
        sha256 = file.sha256();
        content = file.content();
        storedAt = file.storedAt();
        addedBy = by.personId();
        addedAt = now;
    }

    Long id() {
        return id;
    }
}
