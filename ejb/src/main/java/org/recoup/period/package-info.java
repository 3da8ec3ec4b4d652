/** Financial years and their twelve periods. A closed period accepts nothing; the database sees to that. */
package org.recoup.period;
