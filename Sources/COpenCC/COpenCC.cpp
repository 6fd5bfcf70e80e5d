#include "COpenCC.h"

#include <dlfcn.h>
#include <stdlib.h>

#include <cstring>

#ifdef GANGMU_OPENCC_APART
#include "Apart.hpp"
#else
#include <exception>
#include <list>
#include <map>
#include <string>
#include <vector>

// The headers of OpenCC 1.1 derive from std::iterator, which C++17 deprecates.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#include "Config.hpp"
#include "Conversion.hpp"
#include "ConversionChain.hpp"
#include "Converter.hpp"
#include "Dict.hpp"
#include "DictEntry.hpp"
#include "DictGroup.hpp"
#include "Exception.hpp"
#include "Lexicon.hpp"
#include "MaxMatchSegmentation.hpp"
#pragma GCC diagnostic pop

namespace {

class Reader {
public:
  explicit Reader(const copencc_visitor &visitor) : visitor(visitor) {}

  void read(const opencc::Converter &converter) {
    const auto segmentation = std::dynamic_pointer_cast<opencc::MaxMatchSegmentation>(
        converter.GetSegmentation());
    if (!segmentation) {
      throw opencc::Exception("The configuration does not segment by longest match.");
    }
    for (const size_t number : numbers(segmentation->GetDict())) {
      visitor.segmentation(visitor.context, number);
    }
    for (const auto &conversion : converter.GetConversionChain()->GetConversions()) {
      const auto members = numbers(conversion->GetDict());
      visitor.stage(visitor.context);
      for (const size_t number : members) {
        visitor.member(visitor.context, number);
      }
    }
  }

private:
  // Groups may hold groups; the first member that matches wins, so order is all that matters.
  std::vector<size_t> numbers(const opencc::DictPtr &dictionary) {
    const auto group = std::dynamic_pointer_cast<opencc::DictGroup>(dictionary);
    if (!group) {
      return {number(dictionary)};
    }
    std::vector<size_t> all;
    for (const auto &member : group->GetDicts()) {
      const auto below = numbers(member);
      all.insert(all.end(), below.begin(), below.end());
    }
    return all;
  }

  size_t number(const opencc::DictPtr &dictionary) {
    const auto known = seen.find(dictionary.get());
    if (known != seen.end()) {
      return known->second;
    }
    const size_t next = seen.size();
    seen.emplace(dictionary.get(), next);
    tell(*dictionary);
    return next;
  }

  void tell(const opencc::Dict &dictionary) {
    const opencc::LexiconPtr lexicon = dictionary.GetLexicon();
    visitor.dictionary(visitor.context, lexicon->Length());
    std::vector<copencc_text> texts;
    for (const auto &entry : *lexicon) {
      const std::string key = entry->Key();
      std::vector<std::string> values = entry->Values();
      if (values.empty()) {
        values.push_back(entry->GetDefault());
      }
      texts.clear();
      for (const auto &value : values) {
        texts.push_back({value.data(), value.size()});
      }
      visitor.entry(visitor.context, {key.data(), key.size()}, texts.data(), texts.size());
    }
  }

  const copencc_visitor &visitor;
  std::map<const opencc::Dict *, size_t> seen;
};

int fail(const char *what, char *message, size_t capacity) {
  if (capacity > 0) {
    std::strncpy(message, what, capacity - 1);
    message[capacity - 1] = '\0';
  }
  return -1;
}

} // namespace

extern "C" int copencc_read(const char *path, const copencc_visitor *visitor, char *message,
                            size_t capacity) {
  try {
    opencc::Config config;
    Reader(*visitor).read(*config.NewFromFile(path));
    return 0;
  } catch (const opencc::Exception &exception) {
    return fail(exception.what(), message, capacity);
  } catch (const std::exception &exception) {
    return fail(exception.what(), message, capacity);
  } catch (...) {
    return fail("OpenCC failed without a message.", message, capacity);
  }
}

extern "C" int copencc_library_path(char *path, size_t capacity) {
  void *const symbol = dlsym(RTLD_DEFAULT, "opencc_error");
  Dl_info information;
  if (symbol == nullptr || dladdr(symbol, &information) == 0 || information.dli_fname == nullptr) {
    return -1;
  }
  char *const resolved = realpath(information.dli_fname, nullptr);
  if (resolved == nullptr) {
    return -1;
  }
  const bool fits = std::strlen(resolved) < capacity;
  if (fits) {
    std::strcpy(path, resolved);
  }
  std::free(resolved);
  return fits ? 0 : -1;
}

#endif
