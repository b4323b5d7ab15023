package dev.latchkey.auth.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimedCodesTest {

    private static final String SEED = "1234567890";

    /** RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59,94287082,46119246,90693936",
        "1111111109,07081804,68084774,25091201",
        "1111111111,14050471,67062674,99943326",
        "1234567890,89005924,91819424,93441116",
        "2000000000,69279037,90698825,38618901",
        "20000000000,65353130,77737706,47863826"
    })
    void codesAreThoseOfTheRfc(long seconds, String sha1, String sha256, String sha512) {
        assertThat(code("HmacSHA1", 20, seconds)).isEqualTo(sha1);
        assertThat(code("HmacSHA256", 32, seconds)).isEqualTo(sha256);
        assertThat(code("HmacSHA512", 64, seconds)).isEqualTo(sha512);
    }

    /** RFC 4226, appendix D, whose counter is our step. */
    @ParameterizedTest
    @CsvSource({
        "0,755224",
        "1,287082",
        "2,359152",
        "3,969429",
        "4,338314",
        "5,254676",
        "6,287922",
        "7,162583",
        "8,399871",
        "9,520489"
    })
    void codesOfSixDigitsAreThoseOfTheRfc(long step, String code) {
        assertThat(TimedCodes.STANDARD.code(seed(20), step)).isEqualTo(code);
    }

    private static String code(String algorithm, int bytes, long seconds) {
        return new TimedCodes(algorithm, 8).code(seed(bytes), TimedCodes.step(Instant.ofEpochSecond(seconds)));
    }

    private static byte[] seed(int bytes) {
        return SEED.repeat(7).substring(0, bytes).getBytes(StandardCharsets.US_ASCII);
    }
}
