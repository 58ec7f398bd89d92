// SPDX-License-Identifier: EUPL-1.2
// Another program writes over the file of the open window while phones send: nothing that a phone was told is safe gets
// lost, what that program wrote is kept, and the window says so.
#include "tests/live/known_phone.hpp"
#include "tests/support/eventually.hpp"
#include "tests/support/names.hpp"
#include "tests/window/person.hpp"
#include "tests/window/real_screen.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <csignal>
#include <span>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

constexpr std::uint16_t port = 18'093;

// A session in which these phones have been.
std::string make_session(const Person& person, std::span<const KnownPhone> phones) {
    const std::string file = person.folder.file("overleg.samenspraak");
    const auto files = files_on_disk();
    auto made = Document::create(
        *files, file, Existing::Keep, {SetTitle{"Overleg"}, SetLanguage{"nl"}, SetWhereabouts{{Phase::Actors, false}}});
    REQUIRE(made);
    for (const KnownPhone& phone : phones) REQUIRE((*made)->perform(Changes{phone.took_part((*made)->id())}));
    REQUIRE((*made)->close());
    return file;
}

std::vector<std::filesystem::path> kept_aside(const std::string& file) {
    std::vector<std::filesystem::path> kept;
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(file).parent_path()))
        if (entry.path().string().find(".overwritten-") != std::string::npos) kept.push_back(entry.path());
    return kept;
}

}  // namespace

TEST_CASE("twenty copies put back under the open window lose no note that a phone was told is safe") {
    Person person;
    std::array<KnownPhone, 2> phones{KnownPhone(1), KnownPhone(2)};
    const std::string file = make_session(person, phones);
    const std::string backup = person.folder.file("backup");
    std::filesystem::copy_file(file, backup);
    RealScreen screen({built("samenspraak"), file, "--lang", "nl", "--join", "--port", std::to_string(port)});
    screen.wait_for_window();
    for (KnownPhone& phone : phones) REQUIRE(eventually([&] { return phone.join(port); }));
    CHECK_FALSE(screen.shows_message());

    std::uint64_t sent = 0;
    for (int moment = 0; moment < 20; ++moment) {
        // Every other time of the same size as it is at that moment: not cut short, and written into.
        const bool cut = moment % 2 == 0;
        if (!cut) std::filesystem::copy_file(file, backup, std::filesystem::copy_options::overwrite_existing);
        for (KnownPhone& phone : phones) {
            ++sent;
            REQUIRE(phone.write(sent, "actors", "Groep " + std::to_string(sent)));
        }
        const std::string over = cut ? "cp '" + backup + "' '" + file + "'"
                                     : "tr n m < '" + backup + "' | dd of='" + file + "' conv=notrunc status=none";
        CHECK(::system(over.c_str()) == 0);
        for (std::size_t i = 0; i < phones.size(); ++i) {
            INFO("moment " << moment << ", phone " << i);
            REQUIRE(phones[i].hears_that_is_safe(sent - phones.size() + 1 + i));
        }
    }
    CHECK(eventually([&] { return screen.shows_message(); }));
    screen.signal(SIGTERM);  // closed by its cross it would ask first: people take part
    CHECK(screen.exit_code() == 0);

    const Session session = in(file);
    for (std::uint64_t id = 1; id <= sent; ++id) {
        INFO(id);
        REQUIRE(session.notes.contains(NoteId{id}));
        CHECK(session.notes.at(NoteId{id}).text == "Groep " + std::to_string(id));
    }
    CHECK(kept_aside(file).size() >= 10);
}
