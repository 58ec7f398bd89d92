// SPDX-License-Identifier: EUPL-1.2
// A session that is really served, on the loopback address, for tests whose clients behave well or badly.
#pragma once
#include "app/live/phone_joining.hpp"
#include "sessions/edits.hpp"
#include "sessions/ids.hpp"
#include "tests/live/client.hpp"
#include "tests/support/eventually.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <condition_variable>
#include <functional>
#include <future>
#include <thread>

namespace samenspraak::testing {

// A session that is served: the room has a thread of its own here, as the screen would be.
class Served {
public:
    explicit Served(live::Limits limits = {}) : files_(files_on_disk()) {
        live::JoinSettings settings;
        settings.server.port = 0;
        settings.server.limits = limits;
        std::promise<void> ready;
        thread_ = std::thread([this, settings, &ready] { run(settings, ready); });
        ready.get_future().wait();
    }
    ~Served() {
        on_its_thread([this] { ended_ = true; });
        thread_.join();
    }

    std::uint16_t port = 0;
    std::string code, key;

    // Runs this on the room's thread, and waits for it.
    void on_its_thread(std::function<void()> what) {
        std::promise<void> done;
        {
            const std::lock_guard lock(mutex_);
            tasks_.push_back([&] {
                what();
                done.set_value();
            });
        }
        woken_.notify_one();
        done.get_future().wait();
    }
    void perform(const Changes& changes) {
        on_its_thread([&] { REQUIRE(document_->perform(changes)); });
    }
    std::size_t notes() {
        std::size_t many = 0;
        on_its_thread([&] { many = document_->session().notes.size(); });
        return many;
    }
    live::ServerFigures figures() {
        live::ServerFigures figures;
        on_its_thread([&] { figures = joining_->figures(); });
        return figures;
    }
    std::size_t people() {
        std::size_t many = 0;
        on_its_thread([&] { many = joining_->attendance().present.size(); });
        return many;
    }
    void close_joining() {
        on_its_thread([&] { joining_->close(); });
    }

    std::string hello(int who) const {
        std::string token = std::to_string(who);
        token.insert(0, 32 - token.size(), '0');
        return R"({"type":"hello","version":1,"role":"phone","token":")" + token + R"(","code":")" + code + "\"}";
    }
    Wire joined(int who) {
        Wire wire(port);
        REQUIRE(wire.open);
        REQUIRE(wire.say(hello(who)));
        REQUIRE(wire.hear_of("welcome"));
        return wire;
    }
    // The room still does its work.
    void is_well(int who = 999) {
        Wire wire = joined(who);
        const std::string act = hex(random_bits());
        REQUIRE(wire.say(R"({"type":"note","act":")" + act + R"(","id":")" + hex(random_bits())
                         + R"(","phase":"case","text":"Alles goed"})"));
        CHECK(wire.hear_of(R"("done","act":")" + act));
    }

private:
    void wake() {
        {
            const std::lock_guard lock(mutex_);
            rung_ = true;
        }
        woken_.notify_one();
    }
    void run(const live::JoinSettings& settings, std::promise<void>& ready) {
        auto made = Document::create(
            *files_, folder_ / "served.samenspraak", Existing::Keep, {SetTitle{"Proef"}}, [this] { wake(); });
        document_ = std::move(*made);
        joining_ = std::make_unique<live::PhoneJoining>(*document_, settings, [this] { wake(); });
        if (joining_->open()) {
            port = joining_->port();
            code = joining_->invitation()->code;
            key = joining_->invitation()->remote_link;
        }
        ready.set_value();
        while (!ended_) {
            std::vector<std::function<void()>> tasks;
            {
                std::unique_lock lock(mutex_);
                woken_.wait(lock, [this] { return rung_ || !tasks_.empty(); });
                rung_ = false;
                tasks.swap(tasks_);
            }
            for (const auto& task : tasks) task();
            joining_->attend();
        }
        joining_.reset();
        (void)document_->close();
    }

    Folder folder_;
    std::unique_ptr<Files> files_;
    std::unique_ptr<Document> document_;
    std::unique_ptr<live::PhoneJoining> joining_;
    std::mutex mutex_;
    std::condition_variable woken_;
    std::vector<std::function<void()>> tasks_;
    bool rung_ = false, ended_ = false;
    std::thread thread_;
};

inline std::string get(std::uint16_t port, const std::string& path, const std::string& more = {}) {
    return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) + "\r\n" + more + "\r\n";
}

}  // namespace samenspraak::testing
