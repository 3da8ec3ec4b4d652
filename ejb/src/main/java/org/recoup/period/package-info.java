/**
 * Financial years, their twelve periods, and month end: what is open, who handed in, who may still bring something. A closed period
 * accepts nothing; the database sees to that.
 */
package org.recoup.period;
