package org.plumbline.scoring.register;

/**
 * How likely a year costs more than a loss.
 *
 * @param probability share of the simulated years, 0 to 1
 * @param standardError of the share by the number of years
 */
public record Exceedance(double loss, double probability, double standardError) {}
