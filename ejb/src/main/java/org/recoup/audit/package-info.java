/** The trail of every change that people make: who, for whom, when, and each field before and after. Written by the database. */
package org.recoup.audit;
