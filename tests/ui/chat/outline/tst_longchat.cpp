// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/frame/uihouse.h"
#include "ui/chat/chatpage.h"
#include "ui/chat/find/conversationfinder.h"
#include "ui/chat/find/findbar.h"
#include "ui/chat/outline/outlinepopup.h"
#include "ui/chat/transcriptview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace switchyard;

namespace {

constexpr int length = 1500;

/// A page with a stored conversation most of which is not in memory.
class LongHouse
{
public:
    LongHouse()
    {
        router = house.addOpenRouter();
        LoadedConversation loaded;
        loaded.conversation = {.id = id, .title = u"Long"_s, .connection = router};
        MessageId parent;
        for (int i = 0; i < length; ++i) {
            Message message{.id = MessageId::generate(),
                            .conversation = id,
                            .parent = parent,
                            .role = i % 2 ? Role::Assistant : Role::User,
                            .sequence = i + 1};
            // Long enough that not everything is kept at hand.
            message.parts = {TextPart{u"needle%1 "_s.arg(i) + QString(25'000, u'x')}};
            loaded.messages.append(message);
            parent = message.id;
        }
        loaded.conversation.activeLeaf = parent;
        (void)await(house.storage->importConversations({loaded}));
        (void)await(house.library->load());
        page = std::make_unique<ChatPage>(house.services());
        page->resize(1000, 700);
        page->show();
        page->showConversation(id);
    }

    [[nodiscard]] TranscriptView *view() const { return page->transcript(); }
    [[nodiscard]] bool isHere(int row) const { return page->session()->message(page->session()->path()[row]); }

    UiHouse house;
    ConnectionId router;
    const ConversationId id = ConversationId::generate();
    std::unique_ptr<ChatPage> page;
};

} // namespace

/// A conversation of which the page holds a small part.
class TestLongChat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<LongHouse>();
        QTRY_VERIFY(m_house->page->isComplete());
        m_view = m_house->view();
        QCOMPARE(m_view->count(), length);
    }
    void cleanup() { m_house.reset(); }

    void theEndIsShownAndTheScrollBarKnowsTheRest()
    {
        QVERIFY(m_view->isFollowing());
        QVERIFY(m_view->messageText(length - 1).startsWith(u"needle1499 "_s));
        QVERIFY(m_view->verticalScrollBar()->maximum() > 100 * m_view->height());
        QVERIFY(!m_house->isHere(700));
    }

    void whatIsScrolledToIsFetchedAndShown()
    {
        QScrollBar *bar = m_view->verticalScrollBar();
        bar->setValue(bar->maximum() / 2);
        const int row = m_view->firstVisibleRow();
        QVERIFY(row > 600 && row < 900);
        QTRY_VERIFY(m_house->isHere(row));
        m_view->flush();
        QCOMPARE(m_view->firstVisibleRow(), row);
        QVERIFY(m_view->messageText(row).startsWith(u"needle%1 "_s.arg(row)));
    }

    void everythingIsFound()
    {
        m_house->page->openFind();
        QSignalSpy searched(m_house->page->finder(), &ConversationFinder::searched);
        auto *field = m_house->page->findChild<QLineEdit *>(u"findField"_s);
        field->setText(u"needle70"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_house->page->finder()->isSearching() && !searched.isEmpty(), 20'000);
        QCOMPARE(m_house->page->finder()->matches()->total, 11); // 70 and 700 to 709
        m_house->page->finder()->next();
        QTRY_VERIFY(m_house->isHere(m_view->firstVisibleRow()));
    }

    void everythingIsCopied()
    {
        m_view->selectAll();
        QGuiApplication::clipboard()->clear();
        m_view->copySelection(TranscriptView::CopyForm::Plain);
        QTRY_VERIFY_WITH_TIMEOUT(!QGuiApplication::clipboard()->text().isEmpty(), 20'000);
        const QStringList copied = QGuiApplication::clipboard()->text().split(u"\n\n"_s);
        QCOMPARE(copied.size(), length);
        for (int i = 0; i < length; ++i)
            QVERIFY(copied[i].startsWith(u"needle%1 x"_s.arg(i)));
    }

    void theOutlineHoldsEverything()
    {
        m_house->page->openOutline();
        QTRY_VERIFY(m_house->page->findChild<OutlinePopup *>());
        QTRY_VERIFY(m_house->page->findChild<OutlinePopup *>()->isVisible());
    }

private:
    std::unique_ptr<LongHouse> m_house;
    TranscriptView *m_view = nullptr;
};

QTEST_MAIN(TestLongChat)
#include "tst_longchat.moc"
