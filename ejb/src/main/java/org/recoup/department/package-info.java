/** Departments: a dated tree with stable codes, and the other spellings under which they appear in imports. */
package org.recoup.department;
