package org.recoup.savings;

/**
 * Which register entries to list; null or empty for all.
 *
 * @param department code of the owner or the landing department
 */
public record SavingFilter(String project, String department, SavingType type) {

    public SavingFilter {
        project = project == null || project.isBlank() ? null : project.strip();
        department = department == null || department.isBlank() ? null : department.strip();
    }
}
