#ifndef GANGMU_CICU_H
#define GANGMU_CICU_H

/* ICU's converters behind opaque types. Swift cannot call ICU itself: a macro renames every
   function with the version, and ICU's own headers clash with the copy that Foundation brings. */

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

typedef struct CICUConverter CICUConverter;

/* Opens a converter by one of ICU's names, or gives NULL and a status above zero. */
CICUConverter *_Nullable cicu_converter_open(const char *name, int32_t *status);

void cicu_converter_close(CICUConverter *converter);

/* What a decoding found. */
typedef struct {
  size_t scalars;     /* how many scalars were written */
  size_t damaged;     /* how many of them are CICU_DAMAGE */
  int32_t incomplete; /* 1 when the last of them is a character that the end cuts off */
  int32_t status;     /* ICU's error code, above zero when the decoding stopped early */
} CICUDecoding;

/* What stands among the decoded scalars for bytes that are no character: a value that no text
   holds, so that it differs from a U+FFFD that was in the text. */
enum { CICU_DAMAGE = 0xDC00 };

/* Bytes that are no character: where they end, counted from the first byte, and how many. */
typedef struct {
  int64_t end;
  int32_t length;
} CICUDamagePlace;

/* Decodes the whole of `bytes` into at most `count` + 1 scalars, and notes the first `capacity`
   damaged places where `places` is given. */
CICUDecoding cicu_decode(
    CICUConverter *converter, const uint8_t *bytes, size_t count, uint32_t *scalars,
    CICUDamagePlace *_Nullable places, size_t capacity);

/* Encodes UTF-16 into at most `capacity` bytes. Gives the number of bytes, or -1 when a character
   has no code or the space is too small. */
int64_t cicu_encode(
    CICUConverter *converter, const uint16_t *units, size_t count, uint8_t *bytes,
    size_t capacity);

/* Writes the name of the likeliest charset by ICU's detector, without a NUL, and gives its length;
   below 1 when it has none. `count` has to be below 2^31. */
int32_t cicu_detect(const uint8_t *bytes, size_t count, char *name, int32_t capacity);

#pragma clang assume_nonnull end

#endif
