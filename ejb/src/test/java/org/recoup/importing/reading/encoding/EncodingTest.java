package org.recoup.importing.reading.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoup.importing.reading.Unreadable;

class EncodingTest {

    private static final Path SAVINGS = sharedData().resolve("us-ed-costsavings/costsavings.json");

    /** A ledger has few words and many figures. Of two encodings that read the same, either will do. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ministère de l'Économie;Dépenses;Région Île-de-France;Équipement;Réseau|windows-1252 ISO-8859-15"
                        + " x-MacRoman",
                "Équipement;12,50 €|windows-1252 ISO-8859-15",
                "Gesundheit für Köln;Ausrüstung;Straßenbau;Förderung;Gebühren|windows-1252 x-MacRoman IBM850",
                "Köln|windows-1252",
                "Ministerio de Educación;Año fiscal;Administración;Señalización|windows-1252 x-MacRoman",
                "Ministério da Saúde;Orçamento;Execução;Órgão;Ação;São Paulo|windows-1252 x-MacRoman",
                "Försvarsdepartementet;Åtgärd;Miljö;Näringsliv;Skåne|windows-1252",
                "Città di Forlì;attività;più|windows-1252",
                "Children’s services – phase 2;£1,200;“digital”|windows-1252",
                "Costs – 2026;£12|windows-1252",
                "Wydatki bieżące;Województwo Śląskie;Łódź;usługi księgowe;środki|windows-1250 ISO-8859-2 IBM852",
                "Łódź;12,50 zł|windows-1250 ISO-8859-2",
                "Ministerstvo školství;Příjmy;Výdaje;Středočeský kraj;Žádost;účet;Kč|windows-1250 ISO-8859-2 IBM852",
                "Egészségügyi;Költség;Fejlesztés;Győr;működési;felújítás|windows-1250 ISO-8859-2",
                "Министерство здравоохранения;Расходы;Бюджет;Москва|windows-1251 KOI8-R ISO-8859-5 IBM866"
                        + " x-MacCyrillic",
                "Связь;1200|windows-1251 KOI8-R IBM866",
                "Міністерство освіти і науки України;Видатки;Київ;Послуги|windows-1251 KOI8-U",
                "Министарство здравља;Трошкови;Ђорђе|windows-1251",
                "Υπουργείο Υγείας;Δαπάνες;Προϋπολογισμός;Αθήνα;Έργο|windows-1253 ISO-8859-7",
                "Sağlık Bakanlığı;Gider türü;İstanbul;Müdürlüğü;Şube;Bütçe|windows-1254",
                "משרד הבריאות;הוצאות;תקציב;ירושלים|windows-1255",
                "وزارة الصحة;المصروفات;الميزانية;القاهرة|windows-1256",
                "厚生労働省;支出;予算;東京都;システム開発;サービス|windows-31j EUC-JP ISO-2022-JP",
                "卫生部;支出;预算;北京市;系统开发;服务|GB18030",
                "衛生福利部;支出;預算;臺北市;系統開發;服務|Big5",
                "보건복지부;지출;예산;서울특별시;시스템 개발;서비스|x-windows-949",
                "Sveikatos apsaugos ministerija;Išlaidos;Biudžetas;Šiauliai;Paslaugų pirkimas;įranga|windows-1257",
                "กระทรวงสาธารณสุข;ค่าใช้จ่าย;งบประมาณ|x-windows-874"
            })
    void aLedgerIsReadAsItWasWritten(String words, String charsets) throws IOException {
        for (String charset : charsets.split(" ")) {
            String ledger = ledger(words);

            Encoding found = of(ledger.getBytes(charset));

            assertThat(new String(ledger.getBytes(charset), found.charset()))
                    .as(
                            "%s read as %s: %s",
                            charset, found.charset(), found.reason().words())
                    .isEqualTo(ledger);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "支出|GB18030",
                "预算|GB18030",
                "ﾃｽﾄ|windows-31j",
                "カナ|windows-31j",
                "תקציב|windows-1255",
                "Köln|windows-1252",
                "Łódź|windows-1250"
            })
    void fewLettersNeverMakeItSure(String words, String charset) throws IOException {
        assertThat(of(ledger(words).getBytes(charset)).sure()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ministère de l'Économie;Dépenses;Région"
                        + " Île-de-France;Équipement;Réseau;Développement;Créances;Sécurité|windows-1252",
                "Министерство здравоохранения;Расходы;Бюджет;Москва|windows-1251",
                "Υπουργείο Υγείας;Δαπάνες;Προϋπολογισμός;Αθήνα;Έργο|windows-1253",
                "Wydatki bieżące;Województwo Śląskie;Łódź;usługi księgowe;środki;żółć|windows-1250"
            })
    void manyLettersDo(String words, String charset) throws IOException {
        assertThat(of(ledger(words).getBytes(charset)).sure()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aMarkDecides(String charset) throws IOException {
        Encoding found = of("\uFEFFa;b\n1;2\n".getBytes(charset));

        assertThat(found.charset()).isEqualTo(Charset.forName(charset));
        assertThat(found.sure()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void wideEncodingsAreFoundWithoutAMark(String charset) throws IOException {
        assertThat(of(ledger("Köln;Łódź").getBytes(charset)).charset()).isEqualTo(Charset.forName(charset));
        assertThat(of(ledger("厚生労働省;支出").getBytes(charset)).charset()).isEqualTo(Charset.forName(charset));
    }

    @Test
    void oneLetterAfterTenMegabytesDecides() throws IOException {
        byte[] plain = new byte[10 << 20];
        Arrays.fill(plain, (byte) 'a');
        for (int i = 40; i < plain.length; i += 40) {
            plain[i] = '\n';
        }
        plain[plain.length - 1] = (byte) 0xE9;

        assertThat(of(plain).charset()).isEqualTo(Charset.forName("windows-1252"));

        plain[plain.length - 2] = (byte) 0xC3;
        plain[plain.length - 1] = (byte) 0xA9;

        assertThat(of(plain).charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void utf8WithOneBrokenLetterStaysUtf8AndSaysWhere() throws IOException {
        byte[] text = ("é".repeat(50) + "\n?\n").getBytes(StandardCharsets.UTF_8);
        text[text.length - 2] = (byte) 0xE9;

        Encoding found = of(text);

        assertThat(found.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(found.sure()).isFalse();
        assertThat(found.reason().values()).containsExactly(1L, 2);
    }

    @Test
    void nulsAnywhereAreNotText() {
        assertThatThrownBy(() -> of(new byte[] {'a', 0, 0, 'b', 'c', 0, 'd', 'e', 'f', 0, 0}))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    @EnabledIf("savingsAreThere")
    void aRealFileOfTheUnitedStatesIsWindows1252() throws IOException {
        try (InputStream bytes = Files.newInputStream(SAVINGS)) {
            assertThat(Encoding.of(bytes).charset()).isEqualTo(Charset.forName("windows-1252"));
        }
    }

    static boolean savingsAreThere() {
        return Files.exists(SAVINGS);
    }

    private static Path sharedData() {
        return Path.of(System.getProperty("recoup.shared", "../../shared"), "data");
    }

    private static String ledger(String words) {
        StringBuilder ledger = new StringBuilder("Department;Amount;Date\r\n");
        int row = 1;
        for (String word : words.split(";")) {
            ledger.append(word).append(";%d.45;2026-0%d-01\r\n".formatted(row * 123, row % 9 + 1));
            row++;
        }
        return ledger.toString();
    }

    private static Encoding of(byte[] bytes) throws IOException {
        return Encoding.of(new ByteArrayInputStream(bytes));
    }
}
