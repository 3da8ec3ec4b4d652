/** What money is spent on: cost categories with their budget type. */
package org.recoup.budget;
