package org.recoup.spending;

import org.recoup.platform.Keys;

/** The keys of the records that a cost is booked to; the commitment that it releases may be null. */
record Coding(int projectId, int departmentId, int categoryId, Keys.Booking booking, Long commitmentId) {}
