package dev.latchkey.auth.guard;

/** A method gave an answer that is none. Its message is one sentence without secrets. */
final class UnfitAnswerException extends Exception {

    private static final long serialVersionUID = 1L;

    UnfitAnswerException(String sentence) {
        super(sentence, null, false, false);
    }

    /** @throws UnfitAnswerException if there is no answer */
    static <T> T present(T answer) throws UnfitAnswerException {
        if (answer == null) {
            throw new UnfitAnswerException("returned nothing");
        }
        return answer;
    }
}
