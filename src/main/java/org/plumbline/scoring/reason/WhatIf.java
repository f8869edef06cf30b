package org.plumbline.scoring.reason;

import org.plumbline.scoring.Level;

/**
 * A change that would move the level.
 *
 * @param change what would have to be otherwise
 * @param percent the likelihood then, 0 to 100
 */
public record WhatIf(String change, double percent, Level level) {}
