package org.plumbline.risk;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount of money.
 *
 * @param currency ISO 4217 code
 */
public record Cost(BigDecimal amount, String currency) {

    private static final BigDecimal TOO_MUCH = new BigDecimal("10000000000000");

    public Cost {
        if (amount.signum() < 0 || amount.compareTo(TOO_MUCH) >= 0) {
            throw new IllegalArgumentException("a cost lies between 0 and 10 trillion but is " + amount);
        }
        if (amount.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("a cost has at most two decimals but is " + amount);
        }
        currency = Currency.getInstance(currency).getCurrencyCode();
    }

    /** As in {@code USD 12000.50}. */
    @Override
    public String toString() {
        return currency + " " + amount.toPlainString();
    }
}
