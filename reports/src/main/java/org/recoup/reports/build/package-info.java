/** What the build of this module runs; not used by the application. */
package org.recoup.reports.build;
