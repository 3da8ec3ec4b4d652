package org.recoup.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.recoup.audit.AuditEvents;
import org.recoup.audit.AuditFilter;
import org.recoup.audit.AuditTrail;

/** The audit trail, filtered by the address so that a view of it can be kept and sent. */
@Named
@RequestScoped
public class AuditListPage {

    @Inject
    private AuditEvents events;

    private String entity;
    private Long id;
    private String person;
    private LocalDate from;
    private LocalDate to;
    private int page = 1;
    private AuditTrail trail;
    private List<String> entities;

    public void load() {
        trail = events.matching(new AuditFilter(entity, id, person, from, to), page);
        entities = events.entities();
    }

    public AuditTrail getTrail() {
        return trail;
    }

    public List<String> getEntities() {
        return entities;
    }

    public String getEntity() {
        return entity;
    }

    public void setEntity(String entity) {
        this.entity = entity;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
