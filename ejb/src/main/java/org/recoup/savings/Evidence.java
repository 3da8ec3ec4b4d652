package org.recoup.savings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.recoup.evidence.ReceivedFile;

/** A file that supports a claim, kept as it was given; whoever sees the claim sees it. Never changed, never removed. */
@Entity
public class Evidence {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "claim_id")
    private long claimId;

    @Column(name = "project_id")
    private int projectId;

    @Column(name = "landing_id")
    private int landingId;

    @Column(name = "owner_id")
    private int ownerId;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "content_type")
    private String contentType;

    private int size;

    private String sha256;

    private byte[] content;

    @Column(name = "stored_at")
    private String storedAt;

    protected Evidence() {}

    public Evidence(Claim claim, ReceivedFile file) {
        claimId = claim.id();
        projectId = claim.projectId();
        landingId = claim.landingId();
        ownerId = claim.ownerId();
        fileName = file.fileName();
        contentType = file.contentType();
        size = file.size();
        sha256 = file.sha256();
        content = file.content();
        storedAt = file.storedAt();
    }

    public Long id() {
        return id;
    }
}
