/**
 * From where savings landed to what departments are entitled to. An allocation divides the pool of a project and period by the
 * agreement in force, and says of every share why it is what it is; a settlement nets what departments owe each other over all
 * projects into as few payments as departments take part, less one. What is due sums to zero at every step.
 */
package org.recoup.settlement;
