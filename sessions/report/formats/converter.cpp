// SPDX-License-Identifier: EUPL-1.2
#include "sessions/report/formats/converter.hpp"

#include "sessions/ids.hpp"

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace samenspraak::report {
namespace {

namespace files = std::filesystem;
constexpr const char* program = "LibreOffice";
constexpr std::chrono::minutes patience{2};

// The first of the names that LibreOffice has, on the path; empty when there is none.
files::path converter() {
    const char* path = std::getenv("PATH");
    std::string_view rest = path ? path : "";
    while (!rest.empty()) {
        const std::string_view folder = rest.substr(0, rest.find(':'));
        rest.remove_prefix(std::min(rest.size(), folder.size() + 1));
        for (const char* name : {"soffice", "libreoffice"}) {
            files::path found = files::path(folder) / name;
            if (access(found.c_str(), X_OK) == 0) return found;
        }
    }
    return {};
}

// Only its owner can look into it: what was said in a session is in there for a moment.
class WorkFolder {
public:
    WorkFolder() : path_((files::temp_directory_path() / "samenspraak-XXXXXX").string()) {
        if (!mkdtemp(path_.data())) path_.clear();
    }
    ~WorkFolder() {
        std::error_code ignored;
        if (!path_.empty()) files::remove_all(path_, ignored);
    }
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;
    bool there() const { return !path_.empty(); }
    std::string operator/(const char* name) const { return path_ + '/' + name; }
    const std::string& path() const { return path_; }

private:
    std::string path_;
};

// In a group of its own, so that what it starts itself can be ended too; says nothing on our console.
pid_t start(std::vector<std::string> typed) {
    std::vector<char*> words;
    for (std::string& word : typed) words.push_back(word.data());
    words.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    for (const int console : {0, 1, 2}) posix_spawn_file_actions_addopen(&actions, console, "/dev/null", O_RDWR, 0);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    pid_t process = 0;
    const int failed = posix_spawn(&process, words[0], &actions, &attributes, words.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return failed == 0 ? process : 0;
}

// Did it end well? Ends it when it is to stop, or takes too long.
Result<Done> wait_for(pid_t process, const std::function<bool()>& go_on) {
    const auto until = std::chrono::steady_clock::now() + patience;
    for (;;) {
        int status = 0;
        const pid_t ended = waitpid(process, &status, WNOHANG);
        if (ended == process && WIFEXITED(status) && WEXITSTATUS(status) == 0) return Done{};
        if (ended != 0 && !(ended < 0 && errno == EINTR)) return Refusal{Reason::ProgramFailed, program};
        const bool stop = go_on && !go_on();
        if (stop || std::chrono::steady_clock::now() > until) {
            kill(-process, SIGKILL);
            waitpid(process, &status, 0);
            return Refusal{stop ? Reason::Stopped : Reason::ProgramFailed, stop ? "" : program};
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
}

constexpr const char* wish = "pdf:writer_pdf_Export:{\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"},"
                             "\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"},"
                             "\"PDFUACompliance\":{\"type\":\"boolean\",\"value\":\"true\"},"
                             "\"ExportBookmarks\":{\"type\":\"boolean\",\"value\":\"true\"}}";

}  // namespace

std::optional<Refusal> why_no_converter() {
    if (converter().empty()) return Refusal{Reason::ProgramMissing, program};
    return std::nullopt;
}

Result<std::string> to_archival_pdf(std::string_view odt, const std::function<bool()>& go_on) {
    const files::path found = converter();
    if (found.empty()) return Refusal{Reason::ProgramMissing, program};
    const WorkFolder folder;
    const Refusal failed{Reason::ProgramFailed, program};
    if (!folder.there()) return failed;
    std::ofstream(folder / "report.odt", std::ios::binary).write(odt.data(), static_cast<std::streamsize>(odt.size()));
    // A profile of its own: the window of LibreOffice that may be open is left alone, and so are its settings.
    const pid_t process = start({found.string(), "-env:UserInstallation=file://" + folder / "profile", "--headless",
        "--convert-to", wish, "--outdir", folder.path(), folder / "report.odt"});
    if (process == 0) return failed;
    if (Result<Done> ended = wait_for(process, go_on); !ended) return ended.error();
    std::ifstream in(folder / "report.pdf", std::ios::binary);
    std::string pdf{std::istreambuf_iterator<char>(in), {}};
    if (!pdf.starts_with("%PDF")) return failed;
    return pdf;
}

}  // namespace samenspraak::report
