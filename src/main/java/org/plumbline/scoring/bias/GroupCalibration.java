package org.plumbline.scoring.bias;

/** The calibration of one group, as evidence. */
public record GroupCalibration(String attribute, String group, Calibration calibration) {}
