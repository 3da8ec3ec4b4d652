package org.recoup.savings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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

    protected Evidence() {}

    public Evidence(Claim claim, String fileName, EvidenceType type, byte[] content) {
        claimId = claim.id();
        projectId = claim.projectId();
        landingId = claim.landingId();
        ownerId = claim.ownerId();
        this.fileName = fileName;
        contentType = type.mediaType();
        size = content.length;
        sha256 = sha256(content);
        this.content = content;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Long id() {
        return id;
    }
}
