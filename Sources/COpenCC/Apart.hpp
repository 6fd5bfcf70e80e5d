/* The face of a packaged program. Such a program has compiled dictionaries beside it and starts
   where no OpenCC is installed, so it is not linked with it: the rest of COpenCC.cpp stands in a
   library of its own, which is looked for when a configuration has to be read. */

#include <string>

namespace {

int refuse(const char *what, char *message, size_t capacity) {
  if (capacity > 0) {
    std::strncpy(message, what, capacity - 1);
    message[capacity - 1] = '\0';
  }
  return -1;
}

/* Beside the program: ../lib/gangmu/gangmu-opencc.so. */
void *reader() {
  static void *const library = [] {
    char *const program = realpath("/proc/self/exe", nullptr);
    if (program == nullptr) {
      return static_cast<void *>(nullptr);
    }
    std::string folder(program);
    std::free(program);
    folder.erase(folder.rfind('/'));
    return dlopen((folder + "/../lib/gangmu/gangmu-opencc.so").c_str(), RTLD_NOW | RTLD_GLOBAL);
  }();
  return library;
}

} // namespace

extern "C" int copencc_read(const char *path, const copencc_visitor *visitor, char *message,
                            size_t capacity) {
  void *const library = reader();
  const auto read = library == nullptr
                        ? nullptr
                        : reinterpret_cast<decltype(&copencc_read)>(dlsym(library, "copencc_read"));
  if (read == nullptr) {
    return refuse("OpenCC is not installed; only the configurations that came with gangmu are there.",
                  message, capacity);
  }
  return read(path, visitor, message, capacity);
}

extern "C" int copencc_library_path(char *path, size_t capacity) {
  void *const library = reader();
  const auto find = library == nullptr ? nullptr
                                       : reinterpret_cast<decltype(&copencc_library_path)>(
                                             dlsym(library, "copencc_library_path"));
  return find == nullptr ? -1 : find(path, capacity);
}
