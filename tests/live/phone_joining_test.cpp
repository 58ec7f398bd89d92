// SPDX-License-Identifier: EUPL-1.2
// Joining as the screen asks for it: what the facilitator's buttons do to phones on a real line.
#include "app/join_settings.hpp"
#include "app/live/phone_joining.hpp"
#include "sessions/edits.hpp"
#include "tests/live/client.hpp"
#include "tests/support/eventually.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <thread>

using namespace samenspraak;
using namespace samenspraak::testing;
using samenspraak::testing::patience;
using samenspraak::testing::Wire;

namespace {

Result<live::JoinSettings> settings_of(std::vector<std::string_view> words) {
    words.insert(words.begin(), {"serve", "a.samenspraak"});
    const auto arguments = read_arguments(words);
    REQUIRE(arguments);
    return join_settings(*arguments);
}

// The screen's thread: it attends whenever something is waited for.
class Evening {
public:
    Evening() : files_(files_on_disk()) {
        auto made = Document::create(*files_, folder_ / "a.samenspraak", Existing::Keep, {SetTitle{"Proef"}});
        REQUIRE(made);
        document = std::move(*made);
        joining = std::make_unique<live::PhoneJoining>(*document, *settings_of({"--port", "0"}), [this] { ++wakes; });
    }
    ~Evening() {
        joining.reset();
        (void)document->close();
    }
    std::uint16_t port() const {
        const std::string& address = joining->invitation()->address;
        return static_cast<std::uint16_t>(std::stoi(address.substr(address.rfind(':') + 1)));
    }
    template <class Holds> bool eventually(Holds holds) {
        return samenspraak::testing::eventually([&] {
            joining->attend();
            return holds();
        });
    }
    void join(Wire& wire, char who, const std::string& name) {
        const std::size_t before = joining->attendance().present.size();
        REQUIRE(wire.say(R"({"type":"hello","version":1,"role":"phone","token":")" + std::string(32, who)
                         + R"(","name":")" + name + R"(","code":")" + joining->invitation()->code + "\"}"));
        REQUIRE(eventually([&] { return joining->attendance().present.size() == before + 1; }));
    }
    bool has_note(const std::string& text) const {
        for (const auto& [id, note] : document->session().notes)
            if (note.text == text) return true;
        return false;
    }

    std::unique_ptr<Document> document;
    std::unique_ptr<Joining> joining;
    std::atomic<int> wakes = 0;

private:
    std::unique_ptr<Files> files_;
    samenspraak::testing::Folder folder_;
};

std::string note_saying(const std::string& text, char id) {
    return R"({"type":"note","act":")" + std::string(16, id) + R"(","id":")" + std::string(16, id)
           + R"(","phase":"case","text":")" + text + "\"}";
}

}  // namespace

TEST_CASE("the command line says on which port and under which names", "[live]") {
    const auto settings = settings_of(
        {"--port", "8123", "--name", "zaal.example,bord.example", "--certificate", "c.pem", "--key", "k.pem"});
    REQUIRE(settings);
    CHECK(settings->server.port == 8123);
    CHECK(settings->exact_port);
    CHECK(settings->server.names == std::vector<std::string>{"zaal.example", "bord.example"});
    CHECK(settings->server.certificate == "c.pem");
    CHECK(settings->server.key == "k.pem");
    CHECK_FALSE(settings_of({})->exact_port);
}

TEST_CASE("a port that is none, or half a certificate, is refused", "[live]") {
    for (const char* port : {"80a", "65536", "-1", "", "8080 "})
        CHECK(settings_of({"--port", port}).error() == Refusal{Reason::BadArgument, "--port " + std::string(port)});
    CHECK(settings_of({"--certificate", "c"}).error() == Refusal{Reason::BadArgument, "--key"});
    CHECK(settings_of({"--key", "c"}).error() == Refusal{Reason::BadArgument, "--certificate"});
}

TEST_CASE("a certificate that cannot be read is refused when joining is opened", "[live]") {
    Evening evening;
    live::PhoneJoining joining(
        *evening.document, *settings_of({"--port", "0", "--certificate", "/no", "--key", "/no"}), [] {});
    CHECK(joining.open().error().why == Reason::BadCertificate);
    CHECK_FALSE(joining.is_open());
}

TEST_CASE("joining is closed until it is opened, and then shows where", "[live][threads]") {
    Evening evening;
    CHECK_FALSE(evening.joining->is_open());
    evening.joining->choose_address(0);
    evening.joining->change_code();
    CHECK_FALSE(evening.joining->invitation());
    REQUIRE(evening.joining->open());
    CHECK(evening.joining->is_open());
    const Invitation shown = *evening.joining->invitation();
    CHECK(shown.code.size() == 4);
    CHECK(shown.link == "http://" + shown.address + "/#" + shown.code);
    CHECK(shown.board_link == "http://" + shown.address + "/board#" + shown.code);
    CHECK(shown.wifi_link == "http://" + shown.address + "/wifi");
    CHECK(shown.remote_link.starts_with("http://" + shown.address + "/remote#"));
    CHECK_FALSE(shown.remote_link.ends_with('#' + shown.code));
    for (std::size_t i = 0; i < shown.addresses.size(); ++i) {
        evening.joining->choose_address(i);
        CHECK(evening.joining->invitation()->chosen == i);
        CHECK(evening.joining->invitation()->address.find(shown.addresses[i]) != std::string::npos);
    }
    const std::uint16_t port = evening.port();
    CHECK(Wire(port).open);
    evening.joining->close();
    CHECK_FALSE(evening.joining->is_open());
    CHECK_FALSE(Wire(port).open);
    REQUIRE(evening.joining->open());
    CHECK(evening.joining->invitation()->code != shown.code);
}

TEST_CASE("people are seen, muted and sent out from the screen", "[live][threads]") {
    Evening evening;
    REQUIRE(evening.joining->open());
    Wire fatima(evening.port()), noor(evening.port());
    evening.join(fatima, '1', "Fatima");
    evening.join(noor, '2', "Noor");
    CHECK(evening.wakes > 0);
    CHECK(evening.joining->attendance().present.size() == 2);

    fatima.say(R"({"type":"hand","up":true})");
    REQUIRE(evening.eventually([&] { return evening.joining->attendance().hands.size() == 1; }));
    const PersonId who = evening.joining->attendance().hands.front();
    CHECK(evening.document->session().participants.at(who).name == "Fatima");
    evening.joining->lower_hand(who);
    CHECK(evening.joining->attendance().hands.empty());

    evening.joining->mute(who, true);
    CHECK(evening.joining->attendance().muted.contains(who));
    fatima.say(note_saying("Stil", 'a'));
    noor.say(note_saying("Hoorbaar", 'b'));
    REQUIRE(evening.eventually([&] { return evening.has_note("Hoorbaar"); }));
    CHECK(fatima.hear_of("muted"));
    CHECK_FALSE(evening.has_note("Stil"));
    evening.joining->mute(who, false);
    fatima.say(note_saying("Weer hoorbaar", 'c'));
    CHECK(evening.eventually([&] { return evening.has_note("Weer hoorbaar"); }));

    evening.joining->send_out(who);
    CHECK(evening.eventually([&] { return evening.joining->attendance().present.size() == 1; }));
    CHECK(fatima.hear_of("sent_out"));
    CHECK(fatima.line.is_closed_within(patience));
}

TEST_CASE("the screen knows how many have voted", "[live][threads]") {
    Evening evening;
    REQUIRE(evening.joining->open());
    const NoteId value{7};
    REQUIRE(evening.document->perform(
        edits::add(evening.document->session(), edits::Draft{value, "Privacy", Phase::Values, Lane::None})));
    REQUIRE(evening.document->perform({SetWhereabouts{{Phase::Values, false}}}));
    REQUIRE(evening.document->perform({SetVoting{{true, 3}}}));
    const auto voted = [&] {
        return insight::turnout(evening.document->session(), evening.joining->attendance().present).voted;
    };
    Wire phone(evening.port());
    evening.join(phone, '1', "");
    CHECK(voted() == 0);
    phone.say(R"({"type":"vote","act":"00000000000000a1","id":"0000000000000007","points":2})");
    CHECK(evening.eventually([&] { return voted() == 1; }));
}

TEST_CASE(
    "who goes to another wifi while joining is open shows the new address, with the same code", "[live][threads]") {
    Evening evening;
    std::mutex mutex;
    std::vector<live::Address> here{{"wlan0", "192.168.1.20", false, true}};
    live::JoinSettings settings = *settings_of({"--port", "0"});
    settings.server.limits.look = std::chrono::milliseconds(20);
    settings.server.addresses = [&] {
        const std::lock_guard lock(mutex);
        return here;
    };
    std::atomic<int> wakes = 0;
    live::PhoneJoining joining(*evening.document, settings, [&] { ++wakes; });
    REQUIRE(joining.open());
    CHECK(joining.invitation()->address.starts_with("192.168.1.20:"));
    const std::string code = joining.invitation()->code;
    {
        const std::lock_guard lock(mutex);
        here = {{"wlan0", "10.0.0.7", false, true}, {"eth0", "10.1.0.7", false, false}};
    }
    CHECK(evening.eventually([&] {
        joining.attend();
        return joining.invitation()->address.starts_with("10.0.0.7:");
    }));
    CHECK(joining.invitation()->addresses.size() == 2);
    CHECK(joining.invitation()->code == code);
    CHECK(wakes == 1);
    CHECK(joining.invitation()->wifi_link.starts_with("http://10.0.0.7:"));
    joining.change_code();
    CHECK(joining.invitation()->code != code);
    CHECK(joining.invitation()->link.ends_with('#' + joining.invitation()->code));
    CHECK(joining.invitation()->board_link.ends_with('#' + joining.invitation()->code));
}
