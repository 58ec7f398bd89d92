// SPDX-License-Identifier: EUPL-1.2
#include "app/system/started_program.hpp"
#include "app/system/temporary_folder.hpp"
#include "tests/support/eventually.hpp"
#include "tests/support/folder.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sys/wait.h>
#include <unistd.h>

using namespace samenspraak::system;
using namespace samenspraak::testing;
using namespace std::chrono_literals;
namespace files = std::filesystem;

namespace {

// The system's folder for temporary files is one of the test's own as long as this lives.
class OwnTemporaryFiles {
public:
    OwnTemporaryFiles() {
        if (const char* set = std::getenv("TMPDIR")) before_ = set;
        ::setenv("TMPDIR", folder_.file("tijdelijk").c_str(), 1);
        files::create_directory(folder_ / "tijdelijk");
    }
    ~OwnTemporaryFiles() {
        if (before_)
            ::setenv("TMPDIR", before_->c_str(), 1);
        else
            ::unsetenv("TMPDIR");
    }
    std::ptrdiff_t count() const {
        return std::distance(files::directory_iterator(folder_ / "tijdelijk"), files::directory_iterator());
    }
    void make_all_older() const {
        for (const auto& entry : files::directory_iterator(folder_ / "tijdelijk"))
            files::last_write_time(entry, files::file_time_type::clock::now() - 10min);
    }

private:
    Folder folder_;
    std::optional<std::string> before_;
};

void put_names_in(const TemporaryFolder& folder) { std::ofstream(folder / "namen.txt") << "Fatima"; }

}  // namespace

TEST_CASE("A temporary folder is its owner's alone, and gone with what is in it") {
    const OwnTemporaryFiles own;
    {
        const TemporaryFolder folder;
        REQUIRE(folder.exists());
        put_names_in(folder);
        CHECK((files::status(folder.path()).permissions() & files::perms::mask) == files::perms::owner_all);
        CHECK(own.count() == 1);
    }
    CHECK(own.count() == 0);
}

TEST_CASE("When a signal ends the program all its temporary folders are removed") {
    const OwnTemporaryFiles own;
    const TemporaryFolder one, other;
    put_names_in(other);
    remove_temporary_folders();
    CHECK(own.count() == 0);
}

TEST_CASE("What a killed program left is swept at the next start; what is in use stays") {
    const OwnTemporaryFiles own;
    const TemporaryFolder in_use;
    const pid_t killed = ::fork();
    if (killed == 0) {
        const TemporaryFolder left;
        put_names_in(left);
        ::raise(SIGKILL);
    }
    int status = 0;
    REQUIRE(::waitpid(killed, &status, 0) == killed);
    REQUIRE(own.count() == 2);
    sweep_temporary_folders();
    CHECK(own.count() == 2);  // it might have been made this moment
    own.make_all_older();
    sweep_temporary_folders();
    CHECK(own.count() == 1);
    CHECK(files::exists(in_use.path()));
}

TEST_CASE("Without a place for temporary files there is no folder") {
    const OwnTemporaryFiles own;
    ::setenv("TMPDIR", "/dev/null", 1);
    const TemporaryFolder folder;
    CHECK_FALSE(folder.exists());
    sweep_temporary_folders();
}

TEST_CASE("A started program ends well, badly, or when it is to stop, with what it started itself") {
    using Ending = StartedProgram::Ending;
    CHECK(StartedProgram({"/bin/true"}).wait(1min, {}) == Ending::Well);
    CHECK(StartedProgram({"/bin/false"}).wait(1min, {}) == Ending::Badly);
    CHECK(StartedProgram({"/no/such/program"}).wait(1min, {}) == Ending::Badly);
    const Folder folder;
    const std::string alive = folder.file("leeft");
    const auto child_is_gone = [&] {
        std::ifstream in(alive);
        pid_t child = 0;
        return in >> child && ::kill(child, 0) != 0;
    };
    const std::string script = "sleep 1000 & echo $! > '" + alive + "'; wait";
    SECTION("stopped") {
        const auto go_on = [&] { return !files::exists(alive); };
        CHECK(StartedProgram({"/bin/sh", "-c", script}).wait(1min, go_on) == Ending::Stopped);
        CHECK(eventually(child_is_gone));
    }
    SECTION("when our own program is made to end") {
        StartedProgram started({"/bin/sh", "-c", script});
        REQUIRE(eventually([&] { return files::exists(alive) && files::file_size(alive) > 0; }));
        end_started_programs();
        CHECK(started.wait(1min, {}) == Ending::Badly);
        CHECK(eventually(child_is_gone));
    }
}
