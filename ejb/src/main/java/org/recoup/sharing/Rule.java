package org.recoup.sharing;

import java.math.BigInteger;

/** How a pool is divided: what stands for the weight of each party. */
public enum Rule {
    /** The parts that the parties agreed on, such as 2 : 1 : 1. */
    AGREED_PARTS {
        @Override
        BigInteger weight(Party party) {
            return BigInteger.valueOf(party.parts());
        }
    },
    /** What each party has contributed up to the end of the period: costs borne, funding paid less funding received. */
    CONTRIBUTION {
        @Override
        BigInteger weight(Party party) {
            return BigInteger.valueOf(Math.max(0, party.contribution().getAmountMinorLong()));
        }
    },
    /** The same for every party. */
    EQUAL {
        @Override
        BigInteger weight(Party party) {
            return BigInteger.ONE;
        }
    };

    abstract BigInteger weight(Party party);
}
