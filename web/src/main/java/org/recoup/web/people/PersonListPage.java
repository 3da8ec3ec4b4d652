package org.recoup.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.recoup.people.FoundPeople;
import org.recoup.people.People;

/** The register of people, searched by words in the address. */
@Named
@RequestScoped
public class PersonListPage {

    @Inject
    private People people;

    private String words;
    private int page = 1;
    private FoundPeople found;

    public void load() {
        found = people.matching(words, page);
    }

    public FoundPeople getFound() {
        return found;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
