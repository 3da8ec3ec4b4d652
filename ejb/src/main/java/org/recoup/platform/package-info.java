/**
 * What every use case stands on: the boundary that opens a transaction for a person and sets the row filter, refusals, read-model
 * records, the currency of the house, and the migration of the database at start.
 */
package org.recoup.platform;
