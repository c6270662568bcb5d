// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/json.h"
#include "tests/core/domain/fullvalues.h"

#include <QJsonDocument>
#include <QTest>

using namespace switchyard;
using namespace switchyard::test;

namespace {

/// Through bytes, as a file or a database has it.
QJsonObject written(const QJsonObject &object)
{
    return QJsonDocument::fromJson(QJsonDocument(object).toJson(QJsonDocument::Compact)).object();
}

QJsonObject parsed(const char *text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    Q_ASSERT(!object.isEmpty());
    return object;
}

} // namespace

class TestJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void samplesHaveEveryMemberSet()
    {
        QCOMPARE(defaultsIn(fullRouting()), 0);
        QCOMPARE(defaultsIn(fullParameters()), 0);
        QCOMPARE(defaultsIn(fullUsage()), 0);
        QCOMPARE(defaultsIn(fullTiming()), 0);
        QCOMPARE(defaultsIn(fullPrices()), 0);
        QCOMPARE(defaultsIn(fullError()), 0);
        QCOMPARE(defaultsIn(fullMessage()), 0);
        QCOMPARE(defaultsIn(fullConversation()), 0);
        QSet<size_t> kinds;
        for (const ContentPart &part : fullParts())
            kinds.insert(part.index());
        QCOMPARE(size_t(kinds.size()), std::variant_size_v<ContentPart>);
    }

    void fault_112_fullValuesComeBack()
    {
        QCOMPARE(decodeRouting(written(encodeRouting(fullRouting()))), fullRouting());
        QCOMPARE(decodeParameters(written(encodeParameters(fullParameters()))), fullParameters());
        QCOMPARE(decodeUsage(written(encodeUsage(fullUsage()))), fullUsage());
        QCOMPARE(decodeTiming(written(encodeTiming(fullTiming()))), fullTiming());
        QCOMPARE(decodePriceTable(written(encodePriceTable(fullPrices()))), fullPrices());
        QCOMPARE(decodeError(written(encodeError(fullError()))), fullError());
        QCOMPARE(*decodeConversation(written(encodeConversation(fullConversation()))), fullConversation());
        for (const ContentPart &part : fullParts())
            QVERIFY2(decodePart(written(encodePart(part))) == part, QByteArray::number(qulonglong(part.index())));
        QCOMPARE(*decodeMessage(written(encodeMessage(fullMessage()))), fullMessage());
    }

    void emptyValuesComeBackAndTakeNoRoom()
    {
        QVERIFY(encodeRouting({}).isEmpty());
        QVERIFY(encodeParameters({}).isEmpty());
        QVERIFY(encodeUsage({}).isEmpty());
        QVERIFY(encodeTiming({}).isEmpty());
        QVERIFY(encodePriceTable({}).isEmpty());
        QCOMPARE(decodeRouting({}), RoutingPreferences());
        QCOMPARE(decodeError(written(encodeError({}))), Error());
        const Message message{.id = MessageId(u"m"_s)};
        QCOMPARE(*decodeMessage(written(encodeMessage(message))), message);
    }

    void everyEnumerationComesBack()
    {
        for (int kind = 0; kind <= int(Error::Kind::Internal); ++kind) {
            const Error error{.kind = Error::Kind(kind)};
            QCOMPARE(decodeError(encodeError(error)), error);
        }
        Message message{.id = MessageId(u"m"_s)};
        for (int role = 0; role <= int(Role::Tool); ++role) {
            for (int state = 0; state <= int(MessageState::Failed); ++state) {
                for (int kind = 0; kind <= int(SiblingKind::Parallel); ++kind) {
                    message.role = Role(role);
                    message.state = MessageState(state);
                    message.kind = SiblingKind(kind);
                    QCOMPARE(*decodeMessage(encodeMessage(message)), message);
                }
            }
        }
    }

    void fault_029_aPartOfANewerVersionGoesOutAsItCameIn()
    {
        const QJsonObject newer = parsed("{\"kind\":\"hologram\",\"frames\":[1,2],\"deep\":{\"a\":null}}");
        const ContentPart part = decodePart(newer);
        QVERIFY(std::holds_alternative<UnknownPart>(part));
        QCOMPARE(encodePart(part), newer);
        QCOMPARE(decodePart(written(encodePart(part))), part);
    }

    void aWirePartThatLooksLikeOursStaysItsOwn()
    {
        // Its own members must not be read as this program's, nor its bytes be put in another order.
        for (const QByteArray &json :
             {"{\"type\":\"x\",\"kind\":\"x\"}"_ba, "{\"kind\":\"text\",\"text\":\"not ours\"}"_ba,
              "{ \"kind\" : \"x\" }"_ba, "not json"_ba, ""_ba}) {
            for (const QString &type : {u"x"_s, u"text"_s, u"unknown"_s, QString()}) {
                const UnknownPart part{type, json};
                QCOMPARE(decodePart(written(encodePart(part))), ContentPart(part));
            }
        }
    }

    void fault_168_membersOfTheWrongKindAreAbsentNotZero()
    {
        const Usage usage
            = decodeUsage(parsed("{\"promptTokens\":\"5\",\"completionTokens\":3.7,\"totalTokens\":1e20,"
                                 "\"cost\":\"dear\",\"upstreamCost\":7,\"isByok\":\"yes\",\"cachedTokens\":12}"));
        QCOMPARE(usage, (Usage{.cachedTokens = 12}));
        const auto routing
            = decodeRouting(parsed("{\"order\":\"x\",\"zdr\":1,\"maxPrice\":{\"prompt\":\"free\",\"completion\":\"2\"},"
                                   "\"ignore\":[\"a\",1,null],\"sort\":[\"price\"]}"));
        QVERIFY(!routing.order && !routing.zdr && !routing.sort);
        QCOMPARE(routing.ignore, QStringList{u"a"_s});
        QCOMPARE(routing.maxPrice.keys(), QStringList{u"completion"_s});
        const auto parameters
            = decodeParameters(parsed("{\"topK\":2.5,\"seed\":99999999999999999999,\"temperature\":\"hot\"}"));
        QVERIFY(!parameters.topK && !parameters.seed && !parameters.temperature);
    }

    void fault_078_aRecordWithoutIdentityIsAnError()
    {
        QCOMPARE(decodeMessage(parsed("{\"role\":\"user\",\"state\":\"complete\"}")).error().kind,
                 Error::Kind::BadReply);
        QVERIFY(!decodeMessage(parsed("{\"id\":\"m\",\"role\":\"ghost\",\"state\":\"complete\"}")));
        QVERIFY(!decodeMessage(parsed("{\"id\":\"m\",\"role\":\"user\",\"state\":\"vanished\"}")));
        QVERIFY(!decodeConversation(parsed("{\"title\":\"x\"}")));
        const auto message
            = decodeMessage(parsed("{\"id\":\"m\",\"role\":\"user\",\"state\":\"complete\",\"kind\":\"odd\","
                                   "\"parts\":[1,null,\"text\",{\"kind\":\"text\",\"text\":\"kept\"}],\"usage\":[],"
                                   "\"created\":\"yesterday\"}"));
        QVERIFY(message.has_value());
        QCOMPARE(message->text(), u"kept"_s);
        QVERIFY(!message->created.isValid());
    }

    void fault_121_moneyIsDecimalTextInAnyLocale()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        const QJsonObject json = encodeUsage({.cost = Money::fromText("1234.5")});
        QLocale::setDefault(QLocale::c());
        QCOMPARE(json.value("cost"_L1).toString(), u"1234.5"_s);
    }
};

QTEST_APPLESS_MAIN(TestJson)
#include "tst_json.moc"
