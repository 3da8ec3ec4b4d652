/**
 * The register of savings: what each is expected to be, what is claimed of it with evidence, and what somebody else verified. Planned,
 * claimed and verified figures stand side by side and are never added together; claimed includes what was verified since.
 */
package org.recoup.savings;
