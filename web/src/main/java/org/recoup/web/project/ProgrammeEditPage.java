package org.recoup.web.project;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.recoup.project.DescribeProgramme;
import org.recoup.project.DescribingProgrammes;
import org.recoup.project.ProgrammeLine;
import org.recoup.project.Programmes;
import org.recoup.web.Messages;

/** Creates a programme, or names the one whose code is in the address. */
@Named
@ViewScoped
public class ProgrammeEditPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Programmes programmes;

    @Inject
    private transient DescribingProgrammes describing;

    @Inject
    private transient Messages messages;

    private boolean known;
    private String code;
    private String name;
    private int version;

    public void load() {
        known = code != null;
        if (known) {
            ProgrammeLine programme = programmes.withCode(code);
            name = programme.name();
            version = programme.version();
        }
    }

    public String save() {
        DescribeProgramme command = new DescribeProgramme(code, name, version);
        if (known) {
            describing.change(command);
        } else {
            describing.create(command);
        }
        messages.done("programme.saved", name);
        return "/programmes/list?faces-redirect=true";
    }

    public boolean isKnown() {
        return known;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
