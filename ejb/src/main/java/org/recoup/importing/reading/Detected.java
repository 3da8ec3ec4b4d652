package org.recoup.importing.reading;

import java.util.List;

/**
 * What a file seems to be.
 *
 * @param sheets one for a CSV; those of a workbook in order, the hidden ones too
 * @param reasons why it is thought to be so, for the person who confirms it
 * @param since1904 whether it is a workbook that counts its days from 1904
 * @param sureOfLetters false when the encoding is a guess
 * @param sure false when the encoding or the separator is a guess that the person should look at
 */
public record Detected(
        FileFormat format,
        List<Sheet> sheets,
        List<Said> reasons,
        boolean since1904,
        boolean sureOfLetters,
        boolean sure) {}
