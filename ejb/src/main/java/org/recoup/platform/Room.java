package org.recoup.platform;

import jakarta.persistence.EntityManager;

/** Memory of the database for one transaction over very many rows. */
public final class Room {

    private Room() {}

    /** Lines by the hundred thousand are sorted and joined several times; in files on disk that takes far longer. */
    public static void toSort(EntityManager entityManager) {
        entityManager
                .createNativeQuery("select set_config('work_mem', '128MB', true)")
                .getSingleResult();
    }
}
