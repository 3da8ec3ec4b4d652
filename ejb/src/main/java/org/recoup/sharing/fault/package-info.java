/** What the sharing engine says when it cannot share: one exception that names the field, the fault and the limit. */
package org.recoup.sharing.fault;
