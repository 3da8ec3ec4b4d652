/** Programmes and their projects: who leads and who funds each, and how its departments stand. */
package org.recoup.project;
