/** The records that an unknown name may mean, the nearest first. */
package org.recoup.importing.reading.nearest;
