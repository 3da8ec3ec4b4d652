package org.recoup.web.project;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.recoup.project.ProgrammeLine;
import org.recoup.project.Programmes;

/** All programmes. */
@Named
@RequestScoped
public class ProgrammeListPage {

    @Inject
    private Programmes programmes;

    private List<ProgrammeLine> lines;

    public void load() {
        lines = programmes.all();
    }

    public List<ProgrammeLine> getLines() {
        return lines;
    }
}
