"""LinearSVC over TF-IDF character n-grams, and fastText, trained on train.tsv and measured on dev.tsv."""
import os
import pickle
import subprocess
import sys
import time

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import f1_score
from sklearn.svm import LinearSVC

corpus, work = sys.argv[1:]


def read(name):
    with open(os.path.join(corpus, name), encoding="utf8") as lines:
        return [(line.rstrip("\n").split("\t") + [""])[1:4] for line in lines if line.strip()]


def show(name, ranked, per_second, size):
    labels = [row[1] for row in dev]
    best = [answer[0] for answer in ranked]
    right = sum(a == l for a, l in zip(best, labels)) / len(dev)
    fair = sum(a in row[1:3] for a, row in zip(best, dev)) / len(dev)
    top3 = sum(l in answer[:3] for answer, l in zip(ranked, labels)) / len(dev)
    f1 = f1_score(labels, best, average="macro", labels=sorted(set(labels)))
    print(f"{name:38}{right:9.4f}{fair:18.4f}{f1:10.4f}{top3:8.4f}{per_second:27.0f}{size / 1e6:7.1f} MB", flush=True)


train, dev = read("train.tsv"), read("dev.tsv")

vectorizer = TfidfVectorizer(analyzer="char", ngram_range=(1, 3), sublinear_tf=True, min_df=2)
model = LinearSVC(C=0.5).fit(vectorizer.fit_transform([row[0] for row in train]), [row[1] for row in train])
started = time.perf_counter()
scores = model.decision_function(vectorizer.transform([row[0] for row in dev]))
seconds = time.perf_counter() - started
ranked = [[model.classes_[i] for i in row.argsort()[::-1]] for row in scores]
show("scikit-learn LinearSVC, 1-3-grams", ranked, len(dev) / seconds, len(pickle.dumps((vectorizer, model))))


def spaced(text):
    return " ".join(text.replace(" ", ""))


with open(f"{work}/train.txt", "w", encoding="utf8") as file:
    file.writelines(f"__label__{row[1]} {spaced(row[0])}\n" for row in train)
with open(f"{work}/dev.txt", "w", encoding="utf8") as file:
    file.writelines(f"{spaced(row[0])}\n" for row in dev)
subprocess.run(
    ["fasttext", "supervised", "-input", f"{work}/train.txt", "-output", f"{work}/model", "-wordNgrams", "3", "-epoch", "50",
     "-lr", "0.5", "-dim", "100", "-thread", "1", "-verbose", "0", "-seed", "1"],
    check=True, stderr=subprocess.DEVNULL)


def predict(name):
    started = time.perf_counter()
    out = subprocess.run(["fasttext", "predict", f"{work}/model.bin", name, "3"], check=True, capture_output=True, text=True).stdout
    return time.perf_counter() - started, out


# Loading counts in neither: twenty-one times the questions less once the questions, by twenty.
with open(f"{work}/many.txt", "w", encoding="utf8") as file:
    file.writelines([f"{spaced(row[0])}\n" for row in dev] * 21)
once, out = predict(f"{work}/dev.txt")
many, _ = predict(f"{work}/many.txt")
ranked = [line.replace("__label__", "").split() for line in out.splitlines()]
show("fastText, word 3-grams of characters", ranked, 20 * len(dev) / (many - once), os.path.getsize(f"{work}/model.bin"))
